import {
  conditions,
  type MoveFacts,
  moveNames,
  moveOf,
  type Part,
  stateNames,
  states,
} from '../rules/states.ts';

const who: { readonly [P in Part]: string } = {
  organisation: 'organisation',
  reviewer: 'reviewer',
  decider: 'decider',
  publication: 'a publication',
};

const words = {
  'not-published': 'Not published',
  'standards-not-met': 'Standards not met',
  'approaching-standards': 'Approaching standards',
  'standards-met': 'Standards met',
  keeps: 'stays as it is',
} as const;

const idOf = (state: string): string => state.replaceAll('-', '_');

const arrowsOf = ({ said, from, to, by }: MoveFacts): string[] =>
  from.map(
    (one) =>
      `  ${idOf(one)} --> ${idOf(to === 'same' ? one : to)}: ${said} (${by.map((part) => who[part]).join(' or ')})`,
  );

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const sayState = (state: (typeof stateNames)[number]): string => states[state].said;

const moveRow = (move: (typeof moveNames)[number]): string => {
  const { said, from, to, by, reason, needs, status } = moveOf(move);
  return row([
    said,
    from.length === stateNames.length ? 'every state' : from.map(sayState).join(', '),
    to === 'same' ? 'the same' : sayState(to),
    by.map((part) => who[part]).join(' or '),
    reason ? 'yes' : 'no',
    needs.map((condition) => conditions[condition]).join('; ') || '–',
    words[status],
  ]);
};

/** The document on the plan's states, drawn from the data by which moves are judged. */
export const drawStates = (): string =>
  `${[
    '# The states of an improvement plan',
    'Drawn from `src/improvement-plan/rules/states.ts`; a test holds the two equal (`npm run test:some -- -u src/improvement-plan/rules/states-document.test.ts` draws it again). *Decider* is the national team, for arm’s-length bodies DHSC; *reviewer* is who comments and recommends: the edition’s table says who.',
    [
      '```mermaid',
      'stateDiagram-v2',
      '  [*] --> draft: open (organisation or a publication)',
      ...stateNames.map((state) => `  ${idOf(state)}: ${sayState(state)}`),
      ...moveNames.flatMap((move) => arrowsOf(moveOf(move))),
      '```',
    ].join('\n'),
    '## States',
    [
      row(['state', 'means', 'the register can show']),
      row(['---', '---', '---']),
      ...stateNames.map((state) =>
        row([
          sayState(state),
          states[state].means,
          states[state].statuses.map((one) => words[one]).join(', '),
        ]),
      ),
    ].join('\n'),
    '## Moves',
    [
      row(['move', 'from', 'to', 'by', 'reason', 'only if', 'the status']),
      row(['---', '---', '---', '---', '---', '---', '---']),
      ...moveNames.map(moveRow),
    ].join('\n'),
  ].join('\n\n')}\n`;
