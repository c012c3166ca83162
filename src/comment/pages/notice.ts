import type { Recorded } from '../../platform/change/events.ts';
import { mentionsIn, type Named } from '../rules/mentions.ts';

/** What adding or changing a comment did: who is told, and which names nobody was found by. */
export function noticeOf(
  done: string,
  events: readonly Recorded[],
  text: string,
  people: readonly Named[],
): string {
  const tells = events.flatMap((event) =>
    event.type === 'comment-added' || event.type === 'comment-edited' ? event.payload.tells : [],
  );
  const told = tells.length === 0 ? '' : ` It is for ${tells.map(({ name }) => name).join(', ')}.`;
  const { unclear } = mentionsIn(text, people);
  const nobody = unclear.map(
    (name) => ` @${name} is not one name of exactly one person, so nobody is told by it.`,
  );
  return `${done}${told}${nobody.join('')}`;
}
