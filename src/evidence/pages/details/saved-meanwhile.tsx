import { InsetText } from '../../../platform/design/inset-text.tsx';
import type { Said } from '../../rules/describe-new.ts';
import { detailsOf } from '../../rules/details.ts';
import type { Evidence } from '../../rules/evidence.ts';
import { sayDetails } from '../say-evidence.ts';

type Props = { readonly item: Evidence; readonly title: string; readonly said: Said };

/** What somebody else saved, where the form says something else: both are on screen (R7). */
export const SavedMeanwhile = ({ item, title, said }: Props) => {
  const typed = sayDetails({ title, ...said });
  const differing = sayDetails(detailsOf(item)).filter((one, index) => one.value !== typed[index]?.value);
  return (
    <InsetText>
      <p>Saved in the meantime:</p>
      {differing.length === 0 ? <p>the same as you entered.</p> : null}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {differing.map(({ key, value }) => (
          <li key={key}>
            {key}: {value}
          </li>
        ))}
      </ul>
    </InsetText>
  );
};
