import { paths } from '../../../paths.ts';
import { Button } from '../../../platform/design/button.tsx';
import { ButtonGroup } from '../../../platform/design/button-group.tsx';
import { Select } from '../../../platform/design/select.tsx';
import { TextInput } from '../../../platform/design/text-input.tsx';
import { documentTypes, sayDocumentType } from '../../rules/document-type.ts';
import { type Filter, type Review, reviews } from '../../rules/filter.ts';
import { expiringWithin } from '../../rules/freshness.ts';

const reviewWords: { readonly [R in Review]: string } = {
  stale: 'Review overdue',
  expiring: `Review due within ${expiringWithin} days`,
  undated: 'No review-by date',
};

/** Narrows the list; a GET form, so that what is shown has an address. */
export const LibraryFilter = ({ organisation, filter }: { organisation: string; filter: Filter }) => {
  const address = paths.evidenceLibrary.to({ organisation });
  return (
    <form method="get" action={address}>
      <TextInput
        name="q"
        label="Search"
        hint="Words of a title, file name or address, or a whole SHA-256"
        value={filter.q}
      />
      <Select
        name="type"
        label="Kind of evidence"
        value={filter.type ?? ''}
        items={[
          { value: '', label: 'All kinds' },
          ...documentTypes.map((value) => ({ value, label: sayDocumentType(value) })),
        ]}
      />
      <Select
        name="review"
        label="Review"
        value={filter.review ?? ''}
        items={[
          { value: '', label: 'All' },
          ...reviews.map((value) => ({ value, label: reviewWords[value] })),
        ]}
      />
      <Select
        name="order"
        label="Order"
        value={filter.order === 'review' ? 'review' : ''}
        items={[
          { value: '', label: 'Newest first' },
          { value: 'review', label: 'Overdue and soonest review first' },
        ]}
      />
      <ButtonGroup>
        <Button variant="secondary">Apply filters</Button>
        <a href={address}>Clear filters</a>
      </ButtonGroup>
    </form>
  );
};
