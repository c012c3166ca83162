import type { Framework } from '../../../framework/rules/pack.ts';
import { paths } from '../../../paths.ts';
import { Card } from '../../../platform/design/card.tsx';
import { CardGroup } from '../../../platform/design/card-group.tsx';
import { Progress } from '../../../platform/design/progress.tsx';
import { progressOf, type Standing } from '../../rules/progress.ts';

export type Where = { readonly organisation: string; readonly edition: string };
type Props = {
  readonly framework: Framework;
  readonly set: readonly Standing[];
  readonly where: Where;
};

/** A card per objective with its progress as numbers and a bar. */
export const ObjectivesSection = ({ framework, set, where }: Props) => (
  <section aria-labelledby="objectives">
    <h2 className="nhsuk-heading-l" id="objectives">
      Objectives
    </h2>
    <CardGroup>
      {framework.objectives.map((objective) => {
        const progress = progressOf(set.filter((one) => one.objective.code === objective.code));
        return (
          <Card
            key={objective.code}
            heading={`${objective.code}. ${objective.title}`}
            headingLevel={3}
            headingSize="m"
            href={paths.objective.to({ ...where, objective: objective.code })}
            clickable
          >
            <p className="nhsuk-card__description">{objective.summary}</p>
            <Progress answered={progress.answered} total={progress.total} of="outcomes" />
            <p className="nhsuk-hint">
              {progress.complete} complete, {progress.below} below the expected level
            </p>
          </Card>
        );
      })}
    </CardGroup>
  </section>
);
