import type { Objective } from '../../../framework/rules/pack.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Button } from '../../../platform/design/button.tsx';
import { Select } from '../../../platform/design/select.tsx';
import { functionsPart, type Narrowing } from '../../outputs/narrow.ts';
import { sayWay, ways } from '../../outputs/ways.ts';
import type { Side } from '../../rules/sides.ts';

const kinds = { interim: 'interim assessment', full: 'full assessment' } as const;

/** A side in words: “2024-25 full assessment, version 1, published 20 June 2025”. */
export function saySide({ edition, kind, version, publishedAt }: Side, current: string): string {
  if (kind === 'answers')
    return edition === current ? `${edition} answers now` : `${edition} answers as they ended`;
  return `${edition} ${kinds[kind]}, version ${version}, published ${sayDay(publishedAt ?? '')}`;
}

type Props = {
  readonly address: string;
  readonly edition: string;
  readonly sides: readonly Side[];
  readonly chosen: readonly [Side, Side] | null;
  readonly narrowing: Narrowing;
  /** None where nothing can be compared. */
  readonly objectives: readonly Objective[];
};

/** The choice stands in the address, so that a comparison can be sent to a colleague. */
export const CompareChoice = ({ address, edition, sides, chosen, narrowing, objectives }: Props) => {
  const items = sides.map((one) => ({ value: one.key, label: saySide(one, edition) }));
  const [left, right] = chosen ?? [sides[0], sides.at(-1)];
  return (
    <form action={address} method="get">
      <Select name="left" id="left" label="Compare" value={left?.key ?? ''} items={items} />
      <Select name="right" id="right" label="With" value={right?.key ?? ''} items={items} />
      {objectives.length === 0 ? null : <Narrow narrowing={narrowing} objectives={objectives} />}
      <Button variant="secondary">Compare</Button>
    </form>
  );
};

const Narrow = ({ narrowing, objectives }: Pick<Props, 'narrowing' | 'objectives'>) => (
  <>
    <Select
      name="part"
      id="part"
      label="Part of the assessment"
      value={narrowing.part ?? ''}
      items={[
        { value: '', label: 'All of it' },
        ...objectives.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` })),
        { value: functionsPart, label: 'Essential functions' },
      ]}
    />
    <Select
      name="which"
      id="which"
      label="Which outcomes"
      value={narrowing.which ?? ''}
      items={[
        { value: '', label: 'Those that changed' },
        ...ways.map((way) => ({ value: way, label: sayWay[way] })),
        { value: 'all', label: 'All, also those that did not change' },
      ]}
    />
    <Select
      name="show"
      id="show"
      label="How much of them"
      value={narrowing.show}
      items={[
        { value: 'summary', label: 'The short answer' },
        { value: 'levels', label: 'Levels only' },
        { value: 'words', label: 'Every word' },
      ]}
    />
  </>
);
