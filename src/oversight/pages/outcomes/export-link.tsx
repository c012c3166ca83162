import { paths } from '../../../paths.ts';
import { WarningCallout } from '../../../platform/design/warning-callout.tsx';
import type { Scope } from '../../population.ts';
import { marking } from '../../rules/export-columns.ts';
import { queryOf } from '../../rules/filter.ts';
import { ways } from '../ways.tsx';

/** The export, with what taking it means (R38). For those who may. */
export const ExportLink = ({ edition, kind, filter }: Scope) => (
  <WarningCallout heading={`Download: ${marking}`} headingLevel={2}>
    <p>
      The file names organisations and what each one declared. Keep it where only people who need it can read
      it. That you download it, and with which filters, is recorded.
    </p>
    <p>
      <a href={ways[kind].csv.to({ edition: edition.id }, queryOf({ ...filter, listing: null }, kind))}>
        Download these levels by organisation and outcome (CSV)
      </a>
    </p>
    <p>
      <a href={paths.nationalDataDictionary.to()}>What the columns mean</a>
    </p>
  </WarningCallout>
);
