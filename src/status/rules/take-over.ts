import type { Organisation } from '../../organisation/rules/organisation.ts';
import type { Event } from '../../platform/change/events.ts';
import type { Day } from '../../platform/clock.ts';
import { statusImported } from './given.ts';
import type { Published } from './public-status.ts';
import type { RegisterLine } from './register-line.ts';
import { typeOfSector } from './sector.ts';

/** What is known of an organisation already: itself, and every status it has had. */
export type Known = {
  readonly organisation: Organisation;
  readonly history: readonly (Published & { readonly publishedOn: Day })[];
};

/**
 * The events by which a line of the public file becomes ours; none where all of it is known already. An
 * older line than what is known adds to the history and corrects nothing.
 */
export function takeOver(line: RegisterLine, known: Known | null): readonly Event[] {
  return [...(known ? corrections(line, known) : [registration(line)]), ...newStatus(line, known)];
}

const registration = (line: RegisterLine): Event => ({
  type: 'organisation-registered',
  organisation: line.code,
  about: null,
  payload: {
    code: line.code,
    name: line.name,
    type: typeOfSector(line.sector, line.name),
    sector: line.sector,
    icb: line.icb,
    region: null,
    address: null,
    profileGroup: null,
    closedOn: null,
    successor: null,
  },
});

function corrections(line: RegisterLine, { organisation, history }: Known): readonly Event[] {
  const { name, sector, icb } = organisation;
  const same = name === line.name && sector === line.sector && icb === line.icb;
  const older = history.some((one) => line.publishedOn === null || one.publishedOn > line.publishedOn);
  if (same || older) return [];
  const after = { ...organisation, name: line.name, sector: line.sector, icb: line.icb };
  return [
    {
      type: 'organisation-corrected',
      organisation: line.code,
      about: null,
      payload: { before: { name, sector, icb }, after },
    },
  ];
}

function newStatus({ code, label, publishedOn }: RegisterLine, known: Known | null): readonly Event[] {
  const had = known?.history.some(
    (one) =>
      one.publishedOn === publishedOn &&
      one.label.edition === label.edition &&
      one.label.status === label.status,
  );
  return publishedOn === null || had ? [] : [statusImported(code, label, publishedOn)];
}
