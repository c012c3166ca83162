import { commentOnOutcome } from '../comment/comment-on-outcome.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { askForRemoval } from '../removal-request/ask-removal.ts';
import { actingIn } from './acting-as.ts';

const organisation = 'ZR2';
const hour = 3_600_000;
/** Of the range that is never given to anybody. */
const number = '999 123 4567';

/** A patient was named in a comment: the administrator asks for it to go, and the national team is to decide (R37). */
export async function seedRemovals(house: House, pack: Pack, now: Moment): Promise<void> {
  const [first] = outcomesOf(pack.framework);
  if (!first) return;
  const { code } = first.outcome;
  const where = { organisation, edition: pack.edition.id, outcome: code };
  const as = (role: string, back: number) => actingIn(house, organisation, role, later(now, -back * hour));
  await commentOnOutcome(as('member', 27), where, null, {
    text: `The incident in October was about the record of a patient (NHS number ${number}). Do we name it here?`,
    tell: [],
  });
  await askForRemoval(
    as('administrator', 25),
    organisation,
    {
      place: 'outcome',
      whereabouts: `Comments on ${code} in ${pack.edition.id}`,
      description: 'The NHS number of one patient',
      words: number,
      ground: 'patient-data',
      reason: 'It was typed into a comment by mistake and was seen the same day.',
    },
    null,
  );
}
