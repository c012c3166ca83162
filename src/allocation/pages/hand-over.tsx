import { findPack } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { invalid, nothing } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Select } from '../../platform/design/select.tsx';
import { page } from '../../platform/pages/page.ts';
import { handOver } from '../hand-over.ts';
import { candidateOf, loadOwnPeople } from '../load-circle.ts';
import { loadHeld } from '../load-held.ts';
import { seenIn } from '../rules/bulk.ts';
import { planHandover } from '../rules/hand-over.ts';
import { nameOfHolder } from '../rules/who-holds.ts';
import { afterStep } from './after-step.ts';
import { ChangesTable } from './changes-table.tsx';
import { choicesOf, linesOf } from './fields/people-choices.ts';
import { HeldList } from './held-list.tsx';
import { titlesOf } from './titles-of.ts';

/** Hands everything that one person holds over to another: chosen first, then checked, then done in one step. */
export const handOverPage = page({
  at: paths.handOver,
  allow: 'manage-organisation',
  load: async ({ db, house, params, query, now }) => {
    const { organisation, person } = params;
    const held = await loadHeld(db, house.packs, params, now);
    const people = await loadOwnPeople(db, organisation);
    const name =
      people.find((one) => one.id === person)?.name ?? (held && nameOfHolder(held.allocations, person));
    const pack = held && findPack(house.packs, held.edition);
    if (!pack || !name) return null;
    const others = people.filter((one) => one.id !== person);
    const receiver = others.find((one) => one.id === query.to);
    const planned = receiver
      ? planHandover(held.allocations, held.outcomes, person, candidateOf(receiver))
      : [];
    return { ...held, name, others, receiver, planned, titles: titlesOf(pack.framework) };
  },
  values: ({ planned, receiver }) => ({ to: receiver?.id ?? '', version: seenIn(planned) }),
  acts: {
    preview: {
      run: async ({ values, loaded }) =>
        loaded.others.some((one) => one.id === values.to) ? nothing : invalid({ code: 'receiver-missing' }),
      next: ({ params, values }) => paths.handOver.to(params, { to: values.to }),
    },
    handOver: {
      run: ({ house, who, now, params, query, values }) =>
        handOver({ house, who, now }, params, query.to ?? '', values.version),
      next: ({ params, loaded }, events) => afterStep({ ...params, edition: loaded.edition }, events),
    },
  },
  sentences: {
    'receiver-missing': { field: 'to', text: 'Select who takes over' },
    'receiver-same': { field: 'to', text: 'Select somebody else to take over' },
    'nothing-held': { text: 'Nothing is given to this person any more' },
    'changed-meanwhile': {
      text: 'What this person holds was changed after this list was made. The list below is new: check it, then hand over again',
    },
  },
  view: ({ loaded, form, params }) => {
    const { name, held, others, receiver, planned, titles, edition, allocations } = loaded;
    return {
      title: receiver ? `Check what ${receiver.name} takes over` : `Hand over what ${name} holds`,
      shape: 'wide',
      back: receiver
        ? { to: paths.handOver.to(params), text: 'Back to who takes over' }
        : { to: paths.people.to(params), text: 'Back to people and roles' },
      main: (
        <form.element>
          <PageTitle caption={`${name}, ${edition}`}>
            {receiver ? `Check what ${receiver.name} takes over` : `Hand over what ${name} holds`}
          </PageTitle>
          {held.length === 0 ? <p>No outcome or indicator is given to {name}.</p> : null}
          {held.length > 0 && !receiver ? (
            <>
              <HeldList held={held} allocations={allocations} titles={titles} person={params.person} />
              <Select
                {...form.text('to')}
                label="Who takes over?"
                labelSize="m"
                hint="All of it goes to this person; due dates stay. You can undo it afterwards"
                items={[{ value: '', label: 'Choose a person' }, ...linesOf(choicesOf(others))]}
              />
              <Button name="act" value="preview">
                See what would change
              </Button>
            </>
          ) : null}
          {receiver && planned.length > 0 ? (
            <>
              <input type="hidden" name="version" value={form.text('version').value} />
              <input type="hidden" name="to" value={receiver.id} />
              <ChangesTable id="changes" caption="What would change" lines={planned} titles={titles} />
              <ButtonGroup>
                <Button name="act" value="handOver" preventDoubleClick>
                  Hand over to {receiver.name}
                </Button>
                <a href={paths.handOver.to(params)}>Choose somebody else</a>
              </ButtonGroup>
            </>
          ) : null}
        </form.element>
      ),
    };
  },
});
