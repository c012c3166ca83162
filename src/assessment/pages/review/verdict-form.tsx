import { sayDiscipline } from '../../../organisation/rules/discipline.ts';
import { Button } from '../../../platform/design/button.tsx';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import { verdictLimit } from '../../rules/give-verdict.ts';
import type { ReviewLoaded } from './load.ts';

export type VerdictFields = {
  readonly version: string;
  readonly discipline: string;
  readonly verdict: string;
  readonly comment: string;
};

type Props = { readonly loaded: ReviewLoaded; readonly form: Form<VerdictFields> };

/** What the form begins with: where a reviewer judges one thing alone, that is it. Nothing else is chosen. */
export const verdictValues = ({ review, mine }: ReviewLoaded): VerdictFields => ({
  version: String(review.contentSeq),
  discipline: mine.length === 1 ? (mine[0] ?? '') : '',
  verdict: '',
  comment: '',
});

/** For reviewers, below what they have read. Others learn why there is no form. */
export const VerdictForm = ({ loaded, form }: Props) => {
  if (loaded.can === 'own')
    return (
      <InsetText>
        <p>You made the last change to this answer, so somebody else must review it.</p>
      </InsetText>
    );
  if (loaded.can === 'no') return null;
  const { name, value } = form.text('version');
  return (
    <form.element>
      <h2 className="nhsuk-heading-m">Your review</h2>
      <input type="hidden" name={name} value={value} />
      <WhatFor loaded={loaded} form={form} />
      <Radios
        {...form.text('verdict')}
        label="What do you decide?"
        labelSize="s"
        items={[
          ...(loaded.review.waiting
            ? [
                {
                  value: 'approve',
                  label: 'Approve',
                  hint: 'Exactly what this page shows. If somebody changes it, your approval lapses',
                },
              ]
            : []),
          { value: 'return', label: 'Return it', hint: 'It becomes a draft again' },
        ]}
      />
      <Textarea
        {...form.text('comment')}
        label="Comment"
        labelSize="s"
        hint="Needed when you return it: what has to change. Read by your organisation and kept in the history"
        rows={4}
        maxLength={verdictLimit}
        threshold={75}
      />
      <Button name="act" value="review" preventDoubleClick>
        Send your review
      </Button>
    </form.element>
  );
};

/** Who judges one thing alone need not be asked which. */
const WhatFor = ({ loaded: { mine }, form }: Props) => {
  const bound = form.text('discipline');
  const [only] = mine;
  return mine.length === 1 && only ? (
    <>
      <input type="hidden" name={bound.name} value={only} />
      <p>You review this for: {sayDiscipline(only)}</p>
    </>
  ) : (
    <Radios
      {...bound}
      label="What do you review it for?"
      labelSize="s"
      items={mine.map((one) => ({ value: one, label: sayDiscipline(one) }))}
    />
  );
};
