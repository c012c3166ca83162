import { Lines } from '../../../assessment/pages/outcome/outcome-read.tsx';
import { sayMoment } from '../../../platform/clock.ts';
import { Button } from '../../../platform/design/button.tsx';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import type { Overseen } from '../../load-overseen.ts';
import { noteLimit } from '../../rules/note.ts';
import { openNote, type SupportNote } from '../../store.ts';

type NoteForm = Form<{ text: string; closing: string; version: string }>;

const OpenNote = ({ note }: { note: SupportNote }) => (
  <InsetText>
    <h3 className="nhsuk-heading-s">This organisation needs support</h3>
    <p>
      <Lines text={note.text} />
    </p>
    <p>
      Noted by {note.notedBy} on {sayMoment(note.notedAt)}.
    </p>
  </InsetText>
);

const ClosedNotes = ({ notes }: { notes: readonly SupportNote[] }) =>
  notes.length === 0 ? null : (
    <>
      <h3 className="nhsuk-heading-s">Closed notes</h3>
      <ul className="nhsuk-list">
        {notes.map((note) => (
          <li key={note.id}>
            <p>
              <Lines text={note.text} />
            </p>
            <p className="nhsuk-hint">
              Noted by {note.notedBy} on {sayMoment(note.notedAt)}.
            </p>
            <p>
              <Lines text={`What came of it: ${note.closing}`} />
            </p>
            <p className="nhsuk-hint">
              Closed by {note.closedBy}
              {note.closedAt === null ? '' : ` on ${sayMoment(note.closedAt)}`}.
            </p>
          </li>
        ))}
      </ul>
    </>
  );

const Write = ({ form }: { form: NoteForm }) => (
  <Textarea
    {...form.text('text')}
    label="Why does this organisation need support?"
    labelSize="s"
    hint="Say what was agreed and who follows it up. Do not write about named individuals or patients"
    maxLength={noteLimit}
  />
);

const Close = ({ form }: { form: NoteForm }) => (
  <Textarea
    {...form.text('closing')}
    label="What came of it?"
    labelSize="s"
    hint="The note is closed with this, and both stay in the history"
    maxLength={noteLimit}
  />
);

/** Words that somebody else's note or its closing overtook: there to be copied. */
const Overtaken = ({ typed }: { typed: string }) =>
  typed.trim() === '' ? null : (
    <InsetText>
      <h3 className="nhsuk-heading-s">What you typed is not saved</h3>
      <p>
        <Lines text={typed} />
      </p>
    </InsetText>
  );

const WriteOrClose = ({ form, isOpen }: { form: NoteForm; isOpen: boolean }) => (
  <form.element>
    <input type="hidden" name="version" value={form.text('version').value} />
    {isOpen ? <Close form={form} /> : <Write form={form} />}
    <Button name="act" value={isOpen ? 'close' : 'note'} preventDoubleClick>
      {isOpen ? 'Close the note' : 'Note that it needs support'}
    </Button>
  </form.element>
);

/** What is noted about the organisation, its history, and for those who may the form. */
export const Support = ({ overseen, form }: { overseen: Overseen; form: NoteForm }) => {
  const { notes, mayNote } = overseen;
  if (notes === null)
    return (
      <>
        <h2 className="nhsuk-heading-m">Support</h2>
        <p>You belong to this organisation, so notes about it are not shown to you.</p>
      </>
    );
  const open = openNote(notes);
  return (
    <>
      <h2 className="nhsuk-heading-m" id="support">
        Support
      </h2>
      <p>
        Read by the national team, DHSC (Department of Health and Social Care) and the security lead of the
        region. The organisation is not told by this service and cannot read it here: talk to it yourself.
        What you write can be asked for under the Freedom of Information Act.
      </p>
      {open ? <OpenNote note={open} /> : <p>No support note is open.</p>}
      <Overtaken typed={form.text(open ? 'text' : 'closing').value} />
      {mayNote ? <WriteOrClose form={form} isOpen={open !== null} /> : null}
      <ClosedNotes notes={notes.filter((note) => note.closedAt !== null)} />
    </>
  );
};
