import { versionFrom } from '../../assessment/rules/input.ts';
import { type Evidence, isUsable } from '../../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../../evidence/store.ts';
import { paths } from '../../paths.ts';
import type { Recorded } from '../../platform/change/events.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { page } from '../../platform/pages/page.ts';
import { confirmCarried } from '../confirm-carried.ts';
import { loadRows } from '../load-rows.ts';
import { notAtOnce, type Row } from '../rules/confirm.ts';
import { NotAtOnceList } from './confirm/not-at-once-list.tsx';
import { confirmSentences, sayBecause } from './confirm/sentences.ts';
import { StillTrue } from './confirm/still-true.tsx';

/** “Confirm several as still true”: last year's level and statement on screen, chosen ones confirmed in one step (R8). */
export const confirmCarriedPage = page({
  at: paths.confirmCarried,
  allow: 'write-answers',
  load: async ({ db, house, params, now }) => {
    const loaded = await loadRows(db, house.packs, params, now);
    if (!loaded) return null;
    const ids = loaded.rows.flatMap(({ carried }) => carried.sources.flatMap((one) => one.evidence));
    const items = await loadEvidenceByIds(db, params.organisation, [...new Set(ids)]);
    const ready = loaded.rows.filter((row) => notAtOnce(row) === null);
    return { ...loaded, ready, evidence: items.filter(isUsable), today: now };
  },
  // Nothing is chosen beforehand: whoever confirms has looked.
  values: ({ ready }) => ({
    confirm: [] as readonly string[],
    seen: Object.fromEntries(
      ready.map(({ asked, current }) => [asked.outcome.code, String(current.version)]),
    ) as Readonly<Record<string, string>>,
    evidence: [] as readonly string[],
    complete: [] as readonly string[],
  }),
  acts: {
    confirm: {
      run: ({ house, who, now, params, values }) =>
        confirmCarried({ house, who, now }, params, {
          chosen: values.confirm,
          seen: Object.fromEntries(
            Object.entries(values.seen).map(([code, version]) => [code, versionFrom(version)]),
          ),
          complete: values.complete.includes('yes'),
          withEvidence: values.evidence.includes('yes'),
        }),
      next: ({ params }, events) => ({ to: paths.confirmCarried.to(params), notice: noticeOf(events) }),
    },
  },
  sentences: confirmSentences,
  view: ({ loaded, form, params }) => {
    const { assessment, rows, ready } = loaded;
    const edition = rows[0]?.carried.fromEdition;
    const { element: FormElement, many, item } = form;
    const ticked = (name: 'evidence' | 'complete') => {
      const { value, ...bound } = many(name);
      return { ...bound, values: value };
    };
    return {
      title: `Confirm several as still true ${assessment.pack.edition.id}`,
      back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
      shape: 'wide',
      main: (
        <>
          <h1 className="nhsuk-heading-l">Confirm several as still true</h1>
          <WhatWaits edition={edition} ready={ready.length} all={rows.length} where={params} />
          {ready.length === 0 ? null : !assessment.open ? (
            <p>This assessment is closed, so answers can no longer be changed.</p>
          ) : (
            <FormElement>
              {ready.map(({ asked }) => {
                const { name, value } = item('seen', asked.outcome.code);
                return <input key={name} type="hidden" name={name} value={value} />;
              })}
              <StillTrue rows={ready} loaded={loaded} bound={many('confirm')} where={params} />
              <InsetText>
                <p>
                  Read each one: what was true last year may not be now. Outcomes that you leave clear stay as
                  they are.
                </p>
              </InsetText>
              {hasEvidence(loaded) ? <WithEvidence ticked={ticked('evidence')} /> : null}
              <AsComplete ticked={ticked('complete')} />
              <Button name="act" value="confirm" preventDoubleClick>
                Confirm as still true
              </Button>
            </FormElement>
          )}
          <NotAtOnceList rows={rows} where={params} />
        </>
      ),
    };
  },
});

/** Whether any that can be confirmed had evidence that can still be used. */
const hasEvidence = (loaded: { readonly ready: readonly Row[]; readonly evidence: readonly Evidence[] }) =>
  loaded.ready.some(({ carried }) =>
    carried.sources.some((one) => loaded.evidence.some(({ id }) => one.evidence.includes(id))),
  );

/** What was confirmed, and by name what was not. */
function noticeOf(events: readonly Recorded[]): string {
  const step = events.find((event) => event.type === 'carried-answers-confirmed');
  if (!step) return 'Nothing changed: these were confirmed already.';
  const { outcomes, refused, complete } = step.payload;
  const count = `${outcomes.length} ${outcomes.length === 1 ? 'outcome' : 'outcomes'}`;
  const done = `${count} confirmed as still true and saved as ${complete ? 'complete' : 'draft'}.`;
  if (refused.length === 0) return done;
  return `${done} Not confirmed: ${refused.map((one) => `${one.outcome} (${sayBecause(one.because)})`).join('; ')}.`;
}

type WaitsProps = {
  readonly edition: string | undefined;
  readonly ready: number;
  readonly all: number;
  readonly where: { readonly organisation: string; readonly edition: string };
};

const WhatWaits = ({ edition, ready, all, where }: WaitsProps) =>
  edition === undefined ? (
    <p>
      Nothing carried forward waits to be confirmed.{' '}
      <a href={paths.carryForward.to(where)}>Start from last year’s answers</a>
    </p>
  ) : (
    <p className="nhsuk-lede-text">
      Last year’s level and supporting information become this year’s answer for each outcome that you select.{' '}
      {ready} of {all} that were carried forward can be confirmed here.
    </p>
  );

type Ticked = {
  readonly ticked: {
    readonly name: string;
    readonly id: string;
    readonly values: readonly string[];
    readonly error: string | undefined;
  };
};

const WithEvidence = ({ ticked }: Ticked) => (
  <Checkboxes
    {...ticked}
    items={[
      {
        value: 'yes',
        label: 'Attach last year’s evidence again',
        hint: 'As it is listed above for each outcome',
      },
    ]}
  />
);

const AsComplete = ({ ticked }: Ticked) => (
  <Checkboxes
    {...ticked}
    items={[
      { value: 'yes', label: 'Save as complete', hint: 'Leave this clear to keep the answers as drafts' },
    ]}
  />
);
