import type { ApprovalItem } from '../../approval/rules/approval.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import { type Action, sayActionStatus } from '../../improvement-plan/rules/action.ts';
import { states } from '../../improvement-plan/rules/states.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import type { Block } from '../../platform/documents/blocks.ts';
import { type Earlier, type Moved, movedSince, type Paper } from '../rules/paper.ts';

const directions: { readonly [D in Moved['direction']]: string } = {
  up: 'Higher',
  down: 'Lower',
  'first-answered': 'Answered for the first time',
  'no-longer-answered': 'No longer answered',
  other: 'Changed',
};

/** The outcomes whose levels moved since an earlier day. */
export function changeBlocks(paper: Paper, earlier: Earlier | null, none: string): Block[] {
  if (earlier === null) return [{ kind: 'paragraph', text: none }];
  const all = movedSince(earlier, paper.outcomes);
  const moved = all.filter((one) => one.direction !== 'no-longer-answered');
  const open = all.length - moved.length;
  const texts = [
    moved.length === 0
      ? `No answered outcome has another level than in ${earlier.said}.`
      : `${moved.length === 1 ? '1 outcome has' : `${moved.length} outcomes have`} another level than in ${earlier.said}.`,
    ...(open === 0
      ? []
      : [
          `${open === 1 ? '1 outcome' : `${open} outcomes`} answered then ${open === 1 ? 'has' : 'have'} no answer now.`,
        ]),
  ];
  const said = texts.map((text): Block => ({ kind: 'paragraph', text }));
  if (moved.length === 0) return said;
  return [
    ...said,
    {
      kind: 'table',
      caption: `Levels that changed since ${earlier.said}`,
      headers: ['Outcome', 'Before', 'Now', 'Change'],
      widths: [4, 2, 2, 2],
      rowHeader: true,
      rows: moved.map((one) => [
        `${one.outcome.code} ${one.outcome.title}`,
        sayBefore(one),
        sayLevel(one.outcome.level),
        directions[one.direction],
      ]),
    },
  ];
}

const sayBefore = ({ outcome, before }: Moved): string =>
  before
    .map(({ code, level }) => (code === outcome.code ? sayLevel(level) : `${code}: ${sayLevel(level)}`))
    .join('\n');

/** The improvement plan as it stands, one row an action. */
export function actionBlocks({ planState, actions }: Paper): Block[] {
  const state = planState === null ? [] : [`The improvement plan: ${states[planState].said}.`];
  const none = actions.length === 0 ? ['No actions are written.'] : [];
  const texts = [...state, ...none].map((text): Block => ({ kind: 'paragraph', text }));
  if (actions.length === 0) return texts;
  return [
    ...texts,
    {
      kind: 'table',
      caption: 'Actions of the improvement plan',
      headers: ['Reference', 'Action', 'Owner', 'Delivery', 'Status'],
      widths: [1.4, 5, 2, 1.6, 1.6],
      rowHeader: true,
      rows: actions.map(actionRow),
    },
  ];
}

const actionRow = (one: Action): string[] => [
  one.reference,
  one.action || 'Not written yet',
  one.owner?.name ?? 'Nobody yet',
  one.delivery === null ? 'Not set' : sayDay(one.delivery),
  sayActionStatus(one.status),
];

const approvalStates: { readonly [S in ApprovalItem['state']]: string } = {
  waiting: 'Not approved yet',
  given: 'Approved',
  returned: 'Returned with a comment',
  lapsed: 'Approved before, and changed since',
};

/** What the SIRO says, and how far the approvals of the full assessment have got (R39). */
export function approvalBlocks({ siroStatement, approvals }: Paper): Block[] {
  const { text, by, at } = siroStatement;
  const said: Block[] =
    text === '' || at === null
      ? [{ kind: 'paragraph', text: 'The SIRO has not written a statement yet.' }]
      : [
          { kind: 'paragraph', text },
          { kind: 'paragraph', text: `${by ?? 'The SIRO'}, ${sayMoment(at)}` },
        ];
  const needed = approvals.filter((one) => one.needed);
  if (needed.length === 0) return said;
  return [
    ...said,
    {
      kind: 'table',
      caption: 'Approvals for the full assessment',
      headers: ['What is approved', 'Approval'],
      widths: [3, 3],
      rowHeader: true,
      rows: needed.map((one) => [one.title, sayApproval(one)]),
    },
  ];
}

const sayApproval = ({ state, by, at }: ApprovalItem): string =>
  state === 'given' && by !== null && at !== null
    ? `Approved by ${by} on ${sayDay(at)}`
    : approvalStates[state];
