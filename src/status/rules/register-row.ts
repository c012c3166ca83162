import { type Day, slashed } from '../../platform/clock.ts';
import { sayLabel } from './label.ts';
import { type Published, publicStatus } from './public-status.ts';

/** What the register knows of an organisation: the latest status it was given, and whether it still exists. */
export type Registered = {
  readonly code: string;
  readonly name: string;
  readonly sector: string;
  readonly icb: string | null;
  readonly closedOn: Day | null;
  readonly latest: Published | null;
};

/** An organisation as a line of the public file (R36): silent about interims, dates dd/mm/yyyy. */
export function registerRow(organisation: Registered, today: Day): readonly string[] {
  const { code, name, sector, icb, latest, closedOn } = organisation;
  const { label, publishedOn } = publicStatus(latest, closedOn, today);
  const date = publishedOn === null ? '' : slashed(publishedOn);
  return [code, name, sayLabel(label, 'file'), date, sector, icb ?? ''];
}
