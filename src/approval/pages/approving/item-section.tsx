import { paths } from '../../../paths.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import type { Today } from '../../../publication/load-position.ts';
import type { ApprovalItem } from '../../rules/approval.ts';
import type { ApprovalContent } from '../../rules/approval-content.ts';
import { ApprovalTag, sayDecision } from '../say-state.tsx';
import { Answers } from './answers.tsx';
import { changesInFull } from './changes-in-full.ts';
import { titlesOf } from './load.ts';
import { Plan } from './plan.tsx';
import { Scope } from './scope.tsx';

type Where = { readonly organisation: string; readonly edition: string };

/** What was decided on an item, and what changed since. */
export const ItemState = ({ item, today }: { item: ApprovalItem; today: Today }) => {
  const decision = sayDecision(item);
  const lines = changesInFull(item, titlesOf(today));
  return (
    <>
      <p>
        <ApprovalTag state={item.state} />
      </p>
      {decision ? <p>{decision}</p> : null}
      {item.comment === '' ? null : (
        <InsetText>
          <p className="app-lines">{item.comment}</p>
        </InsetText>
      )}
      {decision && lines.length === 0 && item.state !== 'waiting' ? <p>Nothing has changed since.</p> : null}
      {lines.length === 0 ? null : (
        <>
          <p>Changed since then:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

type Props = {
  readonly item: ApprovalItem;
  readonly today: Today;
  readonly titles: ReadonlyMap<string, string>;
  readonly where: Where;
};

/** What an approval of an item is of: exactly the content that is hashed. */
export const ItemContent = ({ item, today, titles, where }: Props) => {
  const content = JSON.parse(item.content) as ApprovalContent;
  return (
    <>
      {item.covers.includes('essential-functions') ? <Scope today={today} where={where} /> : null}
      <Answers today={today} covers={item.covers} titles={titles} />
      {item.covers.includes('improvement-plan') ? <Plan plan={content['improvement-plan']} /> : null}
      {item.covers.includes('levels') ? (
        <p>
          <a href={paths.assessment.to(where)}>See the whole assessment with its evidence</a>
        </p>
      ) : null}
    </>
  );
};
