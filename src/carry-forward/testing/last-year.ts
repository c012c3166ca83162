import type { AnswerContent } from '../../assessment/rules/answer.ts';
import { contentOf, unanswered } from '../../assessment/rules/answer.ts';
import { findPack } from '../../framework/rules/find.ts';
import type { Packs } from '../../framework/rules/pack.ts';
import type { Event } from '../../platform/change/events.ts';
import type { EarlierAnswer } from '../rules/carried.ts';

/** An earlier answer with a level and words unless overridden. */
export const anEarlier = (code: string, over: Partial<EarlierAnswer> = {}): EarlierAnswer => ({
  code,
  title: `What ${code} was`,
  level: 'achieved',
  statement: `How we did ${code}.`,
  marks: {},
  fields: {},
  evidence: [],
  ...over,
});

/** The events by which an organisation answered in an edition that is over. */
export function answeredIn(
  packs: Packs,
  edition: string,
  answers: Readonly<Record<string, Partial<AnswerContent>>>,
  organisation = 'RX1',
): Event[] {
  const framework = findPack(packs, edition)?.framework.id ?? '';
  return Object.entries(answers).map(([outcome, content]) => ({
    type: 'outcome-answered',
    organisation,
    about: `${edition}/${outcome}`,
    payload: {
      ...{ edition, framework, outcome, version: 1, before: null, because: null },
      after: contentOf({ ...unanswered(outcome), ...content }),
    },
  }));
}
