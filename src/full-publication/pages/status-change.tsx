import { paths } from '../../paths.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { sayLabel } from '../../status/rules/label.ts';
import { meaningOf } from '../../status/rules/meaning.ts';
import { loadPath } from '../load-path.ts';
import { changesStatus } from '../rules/way-on.ts';
import { addressAfter, goingOf } from './steps.ts';

/** “This changes your public status from … to …”, before a republication that does (R20). */
export const statusChangePage = page({
  at: paths.statusChange,
  allow: 'publish-full',
  load: async (asked) => {
    const loaded = await loadPath(asked);
    return loaded && !changesStatus(goingOf(loaded)) ? leadTo(paths.fullCheck.to(asked.params)) : loaded;
  },
  view: ({ loaded, params, query }) => {
    const [from, to] = [loaded.before, { edition: loaded.pack.edition.id, status: loaded.status }];
    return {
      title: `This changes your public status ${params.edition}`,
      back: { to: paths.fullCheck.to(params), text: 'Back to check your answers' },
      main: (
        <>
          <PageTitle caption={`${loaded.organisation.name}, publish your assessment ${params.edition}`}>
            This changes your public status from {sayLabel(from, 'page')} to {sayLabel(to, 'page')}
          </PageTitle>
          <SummaryList
            rows={[
              { key: `Now: ${sayLabel(from, 'page')}`, value: meaningOf(from) },
              { key: `After publishing: ${sayLabel(to, 'page')}`, value: meaningOf(to) },
            ]}
          />
          <p>
            The public register shows the new status at once, with the date of this publication. The earlier
            status stays in its history.
          </p>
          <ButtonLink href={addressAfter('status-change', loaded, query.checked ?? '')}>Continue</ButtonLink>
        </>
      ),
    };
  },
});
