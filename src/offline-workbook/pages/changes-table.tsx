import { changesIn } from '../../assessment/pages/history/changes-in.ts';
import { type AnswerContent, contentOf } from '../../assessment/rules/answer.ts';
import { stateOf } from '../../assessment/rules/progress.ts';
import { indicatorsOf } from '../../framework/rules/level.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Table } from '../../platform/design/table.tsx';
import { wordDiff } from '../../publication/outputs/word-diff.ts';
import { ChangedWords } from '../../publication/pages/read/changed-words.tsx';
import type { Judged } from '../rules/judge.ts';

const states = {
  'not-started': 'Not started',
  draft: 'Draft',
  complete: 'Complete',
  waiting: 'Waiting for review',
} as const;

/** What would change, part by part: what stands now beside what the workbook says, words that differ marked. */
export const ChangesTable = ({ judged: { asked, current, after, event } }: { judged: Judged }) => {
  const { code } = asked.outcome;
  const saved =
    current.changedAt === null
      ? 'Now: not answered'
      : `Now: saved by ${current.changedBy} on ${sayMoment(current.changedAt)}`;
  return (
    <Table
      id={`changes-${code.replaceAll('.', '-')}`}
      caption={`What changes in ${code}`}
      captionHidden
      firstCellIsHeader
      head={[{ label: 'What changes' }, { label: saved }, { label: 'In your workbook' }]}
      rows={(after ? partsOf({ asked, current, after, event }) : []).map(({ what, before, to }) => {
        const stretches = stretchesOf(before, to);
        return [
          what,
          <ChangedWords
            key="before"
            stretches={stretches.filter((one) => one.mark !== 'added')}
            none="None"
          />,
          <ChangedWords
            key="after"
            stretches={stretches.filter((one) => one.mark !== 'removed')}
            none="None"
          />,
        ];
      })}
    />
  );
};

/** Long texts word by word; short ones are clearer as a whole. */
const stretchesOf = (before: string, after: string) =>
  Math.max(before.length, after.length) < 40
    ? [
        { text: before, mark: 'removed' as const },
        { text: after, mark: 'added' as const },
      ].filter((one) => one.text !== '')
    : wordDiff(before, after);

type Parts = Pick<Judged, 'asked' | 'current' | 'event'> & { readonly after: AnswerContent };

function partsOf({ asked, current, after, event }: Parts) {
  const changes = changesIn(contentOf(current), after, {
    question: asked.question,
    fields: asked.fields,
    indicators: indicatorsOf(asked.outcome),
  });
  const waits = event?.payload.waitsFor !== undefined;
  const then = after.complete ? states.complete : waits ? states.waiting : states.draft;
  const was = states[stateOf(current)];
  return [
    ...changes.map(({ what, before, after: to }) => ({ what, before, to })),
    ...(was === then ? [] : [{ what: 'Status', before: was as string, to: then as string }]),
  ];
}
