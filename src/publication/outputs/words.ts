import type { Mark } from '../../assessment/rules/answer.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import type { GivenStatus, SnapshotApproval, SnapshotPlan } from '../rules/full-snapshot.ts';
import type { PublicationKind, SignOff, SnapshotOutcome } from '../rules/snapshot.ts';

/** What a publication is called. */
export const kindTitle: { readonly [K in PublicationKind]: string } = {
  interim: 'Interim assessment',
  full: 'Full assessment',
};

const statusWords: { readonly [S in GivenStatus]: string } = {
  'standards-met': 'Standards met',
  'approaching-standards': 'Approaching standards',
  'standards-not-met': 'Standards not met',
};

/** The status that a publication gave, without its year; the register's own words (R21). */
export const sayGivenStatus = (status: GivenStatus): string => statusWords[status];

/** An approval of the SIRO as it stood at the publication (R39). */
export function sayApproval({ state, by, at, how }: SnapshotApproval): string {
  if (state !== 'given' || by === null || at === null) return 'Not given';
  return `Approved by ${by} on ${sayMoment(at)}${how === 'outside' ? ', outside the service' : ''}`;
}

/** Where the improvement plan stood at the publication (R25). */
export function sayPlan(plan: SnapshotPlan | null): string {
  if (plan === null) return 'None';
  const words = plan.state.replaceAll('-', ' ');
  const many = plan.outcomes.length;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, for ${many} ${many === 1 ? 'outcome' : 'outcomes'}`;
}

/** How the SIRO stood to the interim (R13). */
export function saySignOff(signOff: SignOff): string {
  if (signOff.how === 'in-service')
    return `Signed off in the service by ${signOff.by} on ${sayMoment(signOff.at)}`;
  if (signOff.how === 'outside')
    return `Signed off outside the service by ${signOff.by} on ${sayDay(signOff.on)}, as stated when this was published`;
  return 'Not signed off yet when this was published';
}

/** The essential functions where no file was uploaded. */
export function sayNoFile(recorded: number): string {
  if (recorded === 0) return 'Not uploaded when this was published';
  return `No file was uploaded. ${recorded === 1 ? '1 function was' : `${recorded} functions were`} recorded in the service`;
}

/** On time or late, as the organisation and reviewers see it (R10). */
export const sayInTime = (late: boolean): string => (late ? 'Late: published after the deadline' : 'On time');

export const sayMark = ({ mark }: Mark): string =>
  mark === null ? 'Not marked' : mark === 'true' ? 'True' : 'Not true';

export type State = 'Complete' | 'Draft' | 'Not started';

/** Where the answer had got to when it was published: drafts are shown as drafts (R11). */
export function stateOf(outcome: SnapshotOutcome): State {
  if (outcome.complete) return 'Complete';
  const said =
    outcome.level !== null ||
    outcome.statement !== '' ||
    outcome.policy !== null ||
    outcome.evidence.length > 0 ||
    Object.keys(outcome.fields).length > 0 ||
    Object.values(outcome.marks).some((one) => one.mark !== null || one.comment !== '');
  return said ? 'Draft' : 'Not started';
}
