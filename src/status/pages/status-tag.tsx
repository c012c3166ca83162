import { Tag, type TagColour } from '../../platform/design/tag.tsx';
import type { Currency } from '../rules/currency.ts';
import { type Label, type Status, sayLabel, sayStatus } from '../rules/label.ts';

const colours: { readonly [S in Label['status']]: TagColour } = {
  'not-published': 'grey',
  'standards-met': 'green',
  'approaching-standards': 'yellow',
  'standards-not-met': 'red',
  'standards-exceeded': 'green',
  'entry-level': 'blue',
  'standards-not-fully-met-plan-agreed': 'yellow',
};

/** A status where the edition is named by what stands around it. */
export const StatusInEdition = ({ status }: { status: Status }) => (
  <Tag colour={colours[status]}>{sayStatus(status)}</Tag>
);

/** A label as the register shows it, and that it is out of date where it is (R23). */
export const StatusTag = ({ label, age }: { label: Label; age: Currency }) => (
  <>
    <Tag colour={colours[label.status]}>{sayLabel(label, 'page')}</Tag>
    {age.state === 'out-of-date' ? (
      <>
        {' '}
        <Tag colour="grey">Out of date</Tag>
      </>
    ) : null}
  </>
);
