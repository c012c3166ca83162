import { SummaryList } from '../../../platform/design/summary-list.tsx';
import { figureRows } from '../../outputs/figures.ts';
import type { PublishedView } from '../../outputs/view-model.ts';
import { EvidenceItem } from './evidence-items.tsx';
import type { Where } from './load-reading.ts';

type Props = { readonly view: PublishedView; readonly where: Where };

/** Who published what when, how the SIRO stood to it, and the figures. */
export const AboutSection = ({ view, where }: Props) => (
  <>
    <h2 className="nhsuk-heading-m" id="about">
      About this version
    </h2>
    <SummaryList
      rows={[
        ...view.about,
        {
          key: 'Essential functions',
          value: view.functions === null ? view.noFile : <EvidenceItem item={view.functions} where={where} />,
        },
        ...(view.hash === null
          ? []
          : [{ key: 'SHA-256 of the data', value: <span className="app-hash">{view.hash}</span> }]),
      ]}
    />
    <h2 className="nhsuk-heading-m">Progress when published</h2>
    <SummaryList rows={figureRows(view.figures).map(({ key, value }) => ({ key, value: String(value) }))} />
  </>
);
