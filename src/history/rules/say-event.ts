import { sayChanges } from '../../allocation/rules/say-allocation.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import { sayActionField } from '../../improvement-plan/rules/action.ts';
import { moves, states } from '../../improvement-plan/rules/states.ts';
import { sayDiscipline, sayDisciplines } from '../../organisation/rules/discipline.ts';
import { sayKeyPerson, sayRole } from '../../organisation/rules/role.ts';
import type { Events, EventType } from '../../platform/change/events.ts';
import { sayDay } from '../../platform/clock.ts';
import { sayWhat } from '../../removal-request/rules/request.ts';
import { sayLabel } from '../../status/rules/label.ts';

type Names = ReadonlyMap<string, string>;
type Sayings = { readonly [T in EventType]: (payload: Events[T], people: Names) => string };

const named = (people: Names, id: string): string => people.get(id) ?? 'somebody who has left';

const stepWords = {
  bulk: 'with other outcomes',
  handover: 'handed over',
  undo: 'put back',
} as const;

const titlesOf = (items: readonly { readonly title: string }[]): string =>
  items.map((one) => one.title).join('; ');

/** Columns of an organisation's record that are not said as they are called. */
const recordWords: { readonly [key: string]: string } = {
  icb: 'integrated care board (ICB)',
  profileGroup: 'profile group',
  closedOn: 'closing date',
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const sayTerm = (term: Events['role-given']['term']): string =>
  term ? ` for ${term.edition}, of ${term.firm}, until ${sayDay(term.until)}` : '';

const things = {
  position: 'all outcomes in scope',
  outcome: 'outcome',
  functions: 'the essential functions',
  function: 'essential function',
  file: 'the file',
  request: 'the request on',
} as const satisfies { [K in Events['audit-looked']['kind']]: string };

const sayLook = ({ kind, of, position }: Events['audit-looked']): string =>
  `${things[kind]}${of === null ? '' : ` ${of}`}${position === null ? '' : `, as it stood in position ${position}`}`;

const becomesWords = {
  complete: ', now complete',
  waiting: ', waits for review',
  draft: ', a draft again',
} as const;
const sayBecomes = (after: keyof typeof becomesWords | null): string =>
  after === null ? '' : becomesWords[after];

const sayTaken = (changed: readonly string[], added: readonly string[]): string =>
  [
    ...(changed.length > 0 ? [`changed ${changed.join(', ')}`] : []),
    ...(added.length > 0 ? [`added ${added.join(', ')}`] : []),
  ].join('; ') || 'nothing';

/** What each event says in a history, without who and when. */
const sayings: Sayings = {
  'organisation-registered': ({ name }) => `Organisation registered: ${name}`,
  'organisation-corrected': ({ before }) =>
    `Organisation’s record changed: ${Object.keys(before)
      .map((key) => recordWords[key] ?? key)
      .join(', ')}`,
  'person-added': ({ name }) => `Person added: ${name}`,
  'role-given': ({ person, role, term }, people) =>
    `Role ${sayRole(role)} given to ${named(people, person)}${sayTerm(term)}`,
  'role-taken': ({ person, role }, people) => `Role ${sayRole(role)} taken from ${named(people, person)}`,
  'disciplines-given': ({ person, after }, people) =>
    `${named(people, person)} reviews: ${sayDisciplines(after, 'nothing')}`,
  'key-person-named': ({ role, after }) => `${sayKeyPerson(role)} named: ${after.name}`,
  'key-person-left': ({ role, before }) => `${sayKeyPerson(role)} no longer named: ${before.name}`,
  'person-invited': ({ name, role, term }) => `${name} invited as ${sayRole(role)}${sayTerm(term)}`,
  'auditor-prolonged': ({ person, after, reason }, people) =>
    `${named(people, person)} is let in as auditor until ${sayDay(after)}, because: ${reason}`,
  'auditor-ended': ({ person, reason }, people) =>
    `${named(people, person)} is no longer let in as auditor, because: ${reason}`,
  'audit-outcomes-chosen': ({ after, before, reason }) =>
    before === null
      ? `Own outcomes chosen for the audit: ${after.join(', ')}`
      : `Own outcomes for the audit changed from ${before.join(', ')} to ${after.join(', ')}, because: ${reason}`,
  'audit-choice-approved': ({ by, name, on }) =>
    `Choice of outcomes for the audit approved for ${by === 'board' ? 'the board' : 'the board’s delegate'} by ${name} on ${sayDay(on)}`,
  'audit-position-fixed': ({ number }) => `Position ${number} fixed for the auditors`,
  'audit-evidence-asked': ({ outcome }) => `${outcome}: auditor asked for evidence`,
  'audit-request-answered': ({ outcome, given }) =>
    `${outcome}: auditor’s request answered${given.length === 0 ? '' : `, with evidence: ${given.map((one) => one.title).join(', ')}`}`,
  'audit-request-accepted': ({ outcome }) => `${outcome}: answer accepted by the auditor`,
  'audit-request-repeated': ({ outcome }) => `${outcome}: auditor asked again for evidence`,
  'board-statements-chosen': ({ after }) =>
    `Statements chosen for the board paper: ${after.length === 0 ? 'none' : after.join(', ')}`,
  'siro-statement-written': ({ after }) =>
    after === '' ? 'SIRO’s statement to the board removed' : 'SIRO’s statement to the board written',
  'audit-looked': (look) => `Auditor opened ${sayLook(look)}`,
  'invitation-accepted': () => 'Invitation accepted',
  'invitation-withdrawn': () => 'Invitation withdrawn',
  'outcome-answered': ({ outcome, after, because, waitsFor }) =>
    because === 'policy-withdrawn'
      ? `${outcome}: policy no longer confirmed, level lowered to Not achieved`
      : waitsFor
        ? `${outcome} saved as complete, waits for review: ${sayLevel(after.level)}`
        : `${outcome} saved as ${after.complete ? 'complete' : 'a draft'}: ${sayLevel(after.level)}`,
  'outcome-allocated': ({ outcome, after }) =>
    after === null ? `${outcome}: owner removed` : `${outcome}: owned by ${after.name}`,
  'allocation-changed': ({ outcome, before, after, step }) =>
    `${outcome}${step === null ? '' : `, ${stepWords[step.kind]}`}: ${sayChanges(before, after).join('; ')}`,
  'answers-carried-forward': ({ fromEdition, outcomes }) =>
    `Carried forward from ${fromEdition}, to be confirmed: ${outcomes.length} ${outcomes.length === 1 ? 'outcome' : 'outcomes'}`,
  'carried-answers-confirmed': ({ outcomes, refused }) =>
    `Confirmed as still true: ${outcomes.join(', ')}${
      refused.length === 0 ? '' : `. Not confirmed: ${refused.map((one) => one.outcome).join(', ')}`
    }`,
  'carried-answer-dismissed': ({ outcome }) => `${outcome}: last year’s answer dismissed`,
  'evidence-attached': ({ outcome }) => `${outcome}: evidence attached`,
  'evidence-detached': ({ outcome }) => `${outcome}: evidence removed from the outcome`,
  'evidence-added': ({ title }) => `Evidence added: ${title}`,
  'evidence-details-changed': ({ after }) => `Evidence described anew: ${after.title}`,
  'evidence-replaced': ({ version, reason }) => `Evidence replaced by version ${version}, because: ${reason}`,
  'evidence-shared': (payload) => `Evidence shared with ${payload.with}`,
  'evidence-sharing-revoked': ({ title, with: receiver }) =>
    `Evidence no longer shared with ${receiver}: ${title}`,
  'statement-shared': ({ outcome, with: receiver }) =>
    `${outcome}: supporting information shared with ${receiver}`,
  'statement-sharing-revoked': ({ outcome, with: receiver }) =>
    `${outcome}: supporting information no longer shared with ${receiver}`,
  'reviews-asked': ({ outcome, after, becomes }) =>
    `${outcome} needs review by: ${sayDisciplines(after, 'nobody')}${sayBecomes(becomes)}`,
  'review-given': ({ outcome, discipline, approved, becomes }) =>
    `${outcome} ${approved ? 'approved' : 'returned'} by ${sayDiscipline(discipline)}${sayBecomes(becomes)}`,
  'reviews-lapsed': ({ outcome }) => `${outcome}: evidence changed, so it waits for review again`,
  'comment-added': ({ outcome, thread }) =>
    `${outcome}: ${thread === null ? 'comment' : 'answer to a comment'}`,
  'comment-edited': ({ outcome }) => `${outcome}: comment changed by its author`,
  'comment-removed': ({ outcome }) => `${outcome}: comment removed by its author`,
  'comment-resolved': ({ outcome }) => `${outcome}: comment resolved`,
  'comment-reopened': ({ outcome }) => `${outcome}: comment reopened`,
  'telling-chosen': ({ person }, people) => `${named(people, person)} chose which emails to get`,
  'words-removed': ({ decidedBy, reason, payloads, documents }) =>
    `Words removed for good, by decision of ${decidedBy}, because: ${reason}. Entries of this history: ${payloads.map((one) => one.seq).join(', ') || 'none'}. Documents handed over: ${documents.length}`,
  'removal-asked': ({ texts, item, reason }) =>
    `Removal asked for: ${sayWhat({ texts, evidence: item })}, because: ${reason}`,
  'removal-request-withdrawn': () => 'Request for a removal taken back',
  'removal-granted': ({ decidedBy, answer }) =>
    `Removal decided by ${decidedBy}: removed, because: ${answer}`,
  'removal-refused': ({ decidedBy, answer }) =>
    `Removal decided by ${decidedBy}: refused, because: ${answer}`,
  'removal-words-read': () => 'Words of a request for a removal read, to decide on it',
  'evidence-withdrawn': ({ reason }) => `Evidence removed for good, because: ${reason}`,
  'essential-functions-uploaded': ({ version }) => `Essential functions file uploaded, version ${version}`,
  'scope-changed': ({ version, added, changed, removed }) =>
    `Essential functions, version ${version}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`,
  'function-challenged': ({ kind, reference, readIn }) =>
    `Essential function ${reference}: ${kind === 'challenge' ? 'challenged' : 'commented on'} by ${readIn === 'audit' ? 'an auditor' : 'a reviewer'}`,
  'challenge-answered': ({ reference }) => `Essential function ${reference}: reviewer answered`,
  'plan-opened': ({ edition }) => `Improvement plan ${edition} opened`,
  'plan-action-added': ({ reference }) => `Improvement plan: action ${reference} added`,
  'plan-action-changed': ({ reference, before }) =>
    `Improvement plan: action ${reference} changed: ${Object.keys(before).map(sayActionField).join(', ')}`,
  'plan-action-removed': ({ reference }) => `Improvement plan: action ${reference} removed`,
  'plan-evidence-attached': ({ reference }) => `Improvement plan: evidence attached to action ${reference}`,
  'plan-evidence-detached': ({ reference }) => `Improvement plan: evidence removed from action ${reference}`,
  'plan-shared': ({ edition }) => `Improvement plan ${edition} shared with reviewers`,
  'plan-sharing-stopped': ({ edition }) => `Improvement plan ${edition} no longer shared with reviewers`,
  'plan-submitted': ({ edition, version, kind, round, emailed }) =>
    `Improvement plan ${edition}${kind === 'update' ? `: update ${round ?? ''}` : ''} submitted, version ${version}${emailed ? `, on behalf of the organisation, as the email of ${emailed.sender} of ${sayDay(emailed.sentOn)} asks` : ''}`,
  'plan-met-publication': ({ publication, below }) =>
    `Improvement plan: full assessment version ${publication} has ${below.length} ${below.length === 1 ? 'outcome' : 'outcomes'} below the expected level`,
  'plan-commented': ({ edition, version, comments }) =>
    `Improvement plan ${edition}, version ${version}: ${comments.length === 1 ? 'a reviewer’s comment' : `${comments.length} comments of a reviewer`}`,
  'plan-comments-answered': ({ edition, answers }) =>
    `Improvement plan ${edition}: ${answers.length === 1 ? 'a comment' : `${answers.length} comments`} answered`,
  'plan-acknowledged': ({ edition, version }) =>
    `Improvement plan ${edition}, version ${version}: received by a reviewer`,
  'plan-workbook-taken': ({ filename, changed, added, round, emailed }) =>
    `Improvement plan: workbook ${filename} taken${emailed === null ? '' : `, on behalf of the organisation, from the email of ${emailed.sender} of ${sayDay(emailed.sentOn)}`}: ${sayTaken(changed, added)}${round === null ? '' : `, for the update ${round}`}`,
  'plan-update-answered': ({ round, reference, stillValid, newDelivery }) =>
    `Improvement plan, update ${round}: action ${reference} answered${stillValid === null ? '' : stillValid ? ', its date is still valid' : newDelivery === null ? '' : `, new delivery date ${sayDay(newDelivery)}`}`,
  'plan-update-reminded': ({ edition, round, due, kind }) =>
    `Improvement plan ${edition}, round ${round}: reminder that it ${kind === 'overdue' ? 'was' : 'is'} due by ${sayDay(due)}`,
  'plan-recommended': ({ organisation, move }) =>
    `Improvement plan of ${organisation}: recommended to ${moves[move].said}`,
  'plan-call-noted': ({ organisation, calledOn }) =>
    `Improvement plan of ${organisation}: call of ${sayDay(calledOn)} noted`,
  'plan-round-opened': ({ edition, name, due, reason }) =>
    `Improvement plans ${edition}: round ${name} opened, due by ${sayDay(due)}, because: ${reason}`,
  'plan-round-changed': ({ round, scope, due, reason }) =>
    `Improvement plans: round ${round} ${due === null ? 'waived' : `extended to ${sayDay(due)}`} for ${scope.kind === 'all' ? 'all' : scope.kind === 'region' ? scope.region : scope.organisation}, because: ${reason}`,
  'plans-exported': ({ edition, organisations }) =>
    `Improvement plans ${edition} of ${counted(organisations, 'organisation')} exported`,
  'plan-moved': ({ from, to, move, reason }) =>
    `Improvement plan: ${from === to ? `${moves[move].said}, stays ${states[to].said}` : `from ${states[from].said} to ${states[to].said}`}${reason === null ? '' : `, because: ${reason}`}`,
  'audit-pack-taken': ({ edition, files, position }) =>
    `Audit pack ${edition} downloaded, ${counted(files, 'file')}${position === undefined ? '' : `, of position ${position}, the outcomes in scope alone`}`,
  'interim-signed-off': ({ edition }) => `Interim assessment ${edition} signed off`,
  'sign-off-asked': ({ edition }) => `SIRO asked to sign off the interim assessment ${edition}`,
  'approval-asked': ({ edition, items }) =>
    `SIRO asked to approve the full assessment ${edition}: ${titlesOf(items)}`,
  'approval-decided': ({ edition, decisions, deputyFor }) =>
    `Full assessment ${edition}, decided${deputyFor === null ? '' : ` as deputy for ${deputyFor.name}`}: ${decisions.map((one) => `${one.title} ${one.decision}`).join('; ')}`,
  'approval-attested': ({ edition, items, by, on }) =>
    `Full assessment ${edition}: recorded that ${by} approved outside the service on ${sayDay(on)}: ${titlesOf(items)}`,
  'approval-objected': ({ edition, items }) =>
    `Full assessment ${edition}: objected to a recorded approval, which is withdrawn: ${titlesOf(items)}`,
  'approvals-lapsed': ({ edition, items }) =>
    `Full assessment ${edition}: SIRO told that an approval lapsed, because what was approved changed: ${titlesOf(items)}`,
  'siro-deputy-named': ({ person, from, to }) =>
    `${person.name} named as deputy of the SIRO from ${sayDay(from)} to ${sayDay(to)}`,
  'siro-deputy-ended': ({ person }) => `${person.name} no longer deputy of the SIRO`,
  'interim-published': ({ edition, version, late }) =>
    `Interim assessment ${edition} published, version ${version}${late ? ', after the deadline' : ''}`,
  'profile-confirmed': ({ edition }) => `Organisation’s profile and people confirmed for ${edition}`,
  'full-published': ({ edition, version, late }) =>
    `Full assessment ${edition} published, version ${version}${late ? ', after the deadline' : ''}`,
  'national-role-given': ({ person, role }, people) =>
    `Role ${sayRole(role)} given to ${named(people, person)}`,
  'support-noted': ({ organisation }) => `Noted that ${organisation} needs support`,
  'support-note-closed': ({ organisation }) => `Support note on ${organisation} closed`,
  'national-exported': ({ edition, kind, rows }) =>
    `National figures ${edition} of ${kind === 'full' ? 'full' : 'interim'} assessments exported, ${counted(rows, 'row')}`,
  'status-published': ({ publishedOn, ...label }) =>
    `Status given: ${sayLabel(label, 'page')}, published ${sayDay(publishedOn)}`,
  'status-imported': ({ edition, publishedOn }) =>
    `Status taken over${edition === null ? '' : ` for ${edition}`}, published ${sayDay(publishedOn)}`,
};

/** An event in a sentence; `people` names ids. */
export function sayEvent<T extends EventType>(type: T, payload: Events[T], people: Names): string {
  const say: (payload: Events[T], people: Names) => string = sayings[type];
  return say(payload, people);
}
