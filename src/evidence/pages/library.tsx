import { loadUsesOf } from '../../assessment/load-uses-of.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { Pagination } from '../../platform/design/pagination.tsx';
import { page } from '../../platform/pages/page.ts';
import { countReviews, type LibraryPage, loadLibrary } from '../load-library.ts';
import { type Filter, filterFrom, isFiltered, queryOf } from '../rules/filter.ts';
import { LibraryFilter } from './library/filter-form.tsx';
import { LibraryList } from './library/library-list.tsx';

const itemsAPage = 25;

/** Everything that an organisation has as evidence, whatever outcome it serves. */
export const evidenceLibraryPage = page({
  at: paths.evidenceLibrary,
  allow: 'read-working-answers',
  load: async ({ db, house, who, params: { organisation }, query, now }) => {
    const today = dayOf(now);
    const filter = filterFrom(query);
    const found = await loadLibrary(db, organisation, { filter, after: query.after, today }, itemsAPage);
    const uses = await loadUsesOf(
      db,
      organisation,
      found.items.map((one) => one.id),
    );
    const reviews = await countReviews(db, organisation, today);
    const verdict = await house.gate.judge(db, who, 'write-answers', organisation);
    const first = query.after === undefined;
    return { found, uses, filter, today, reviews, first, canWrite: verdict === 'granted' };
  },
  view: ({ loaded: { found, uses, filter, today, reviews, first, canWrite }, params }) => ({
    title: 'Evidence library',
    back: { to: paths.organisation.to(params), text: 'Back to your organisation' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">Evidence library</h1>
        <p>Files and links of your organisation, whichever outcomes they serve.</p>
        <Pressing {...params} {...reviews} />
        <p>
          <a href={paths.sharedWithYou.to(params)}>What other organisations share with you</a>
        </p>
        {canWrite ? <ButtonLink href={paths.addEvidence.to(params)}>Add evidence</ButtonLink> : null}
        <LibraryFilter {...params} filter={filter} />
        <h2 className="nhsuk-heading-m">{sayCount(found.count, isFiltered(filter))}</h2>
        <LibraryList {...params} items={found.items} uses={uses} today={today} />
        <Neighbours {...params} filter={filter} found={found} first={first} />
      </>
    ),
  }),
});

function sayCount(count: number, filtered: boolean): string {
  if (count === 0) return filtered ? 'Nothing found' : 'There is no evidence yet';
  const items = `${count.toLocaleString('en-GB')} ${count === 1 ? 'item' : 'items'}`;
  return filtered ? `${items} found` : items;
}

type Reviews = { readonly organisation: string; readonly stale: number; readonly expiring: number };

/** How much must be looked at, with the way there; nothing where nothing presses. */
const Pressing = ({ organisation, stale, expiring }: Reviews) => {
  const to = (review: string) => paths.evidenceLibrary.to({ organisation }, { review, order: 'review' });
  const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`;
  if (stale + expiring === 0) return null;
  return (
    <InsetText>
      {stale === 0 ? null : (
        <p>
          <a href={to('stale')}>{items(stale)} of evidence past the review-by date</a>
        </p>
      )}
      {expiring === 0 ? null : (
        <p>
          <a href={to('expiring')}>{items(expiring)} of evidence due for review within 30 days</a>
        </p>
      )}
    </InsetText>
  );
};

type Shown = {
  readonly organisation: string;
  readonly filter: Filter;
  readonly found: LibraryPage;
  readonly first: boolean;
};

const Neighbours = ({ organisation, filter, found, first }: Shown) => {
  const to = (after?: string) => paths.evidenceLibrary.to({ organisation }, { ...queryOf(filter), after });
  return (
    <Pagination
      previous={first ? undefined : { href: to(), title: 'Back to the first page' }}
      next={found.next === null ? undefined : { href: to(found.next), title: 'More evidence' }}
    />
  );
};
