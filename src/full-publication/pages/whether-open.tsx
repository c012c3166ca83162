import { fullWindow } from '../../framework/rules/year.ts';
import { dayOf, type Moment, sayDay } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import type { OnPath } from '../load-path.ts';
import { fullSentences } from './sentences.ts';

/** Whether the full assessment can be published now, and what stands in the way (R10, R32). */
export const WhetherOpen = ({ loaded, now }: { loaded: OnPath; now: Moment }) => {
  const lines = linesOf(loaded, now);
  return lines.length === 0 ? null : (
    <InsetText>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </InsetText>
  );
};

function linesOf({ pack, allowed, mode, isConfirmed }: OnPath, now: Moment): readonly string[] {
  const { edition } = pack;
  const window = fullWindow(edition, dayOf(now));
  if (window === 'not-open')
    return [
      `You can publish the full assessment ${edition.id} from ${sayDay(edition.dates.fullOpens)}. Until then you can see here what is left to do.`,
      ...unconfirmed(mode, isConfirmed),
    ];
  if ('refused' in allowed)
    return 'problems' in allowed ? allowed.problems.map(({ code }) => `${fullSentences[code].text}.`) : [];
  return [
    ...(window === 'late'
      ? [
          `The full assessment was due by ${sayDay(edition.dates.fullDue)}. You can still publish it. Your organisation and reviewers see that it is late.`,
        ]
      : []),
    ...unconfirmed(mode, isConfirmed),
  ];
}

const unconfirmed = (mode: OnPath['mode'], isConfirmed: boolean): readonly string[] =>
  isConfirmed
    ? []
    : [
        mode === 'demonstration'
          ? 'Some expected levels are not confirmed by a public source. This demonstration lets you publish all the same, so that you can see how it works.'
          : `${fullSentences['profile-not-confirmed'].text}.`,
      ];
