import { paths } from '../../src/paths.ts';
import { cast, type TestHouse } from '../support/a-house.ts';
import type { Place } from './filled-house.ts';
import { readerOf, type Sessions, sessionsIn } from './readers.ts';
import type { Cookie } from './requests.ts';
import { entries, type PathName, samples } from './samples.ts';
import { wrongForms } from './wrong-forms.ts';

/** One page as somebody sees it. With `send`, as it is shown again after such a form was refused. */
export type Look = {
  readonly what: string;
  readonly address: string;
  readonly cookie: Cookie;
  /** The page as such, whose title no other page has. */
  readonly isPage?: boolean;
  readonly send?: Readonly<Record<string, string>>;
  /** 200 unless said otherwise. */
  readonly status?: number;
};

export const screens = entries.filter(({ entry }) => entry.kind === 'page').map(({ name }) => name);

/** Pages that look different to whom they are not made for lead on; these sessions see them. */
const seenWith: { readonly [N in PathName]?: Exclude<keyof Sessions, 'of'> } = {
  logInCode: 'halfway',
  logInRecoveryCode: 'halfway',
  recoveryCodes: 'withApp',
  changePassword: 'withApp',
  selectOrganisation: 'twofold',
};

const cookieFor = (sessions: Sessions, name: PathName): Cookie | Promise<Cookie> => {
  const kind = seenWith[name];
  return kind ? sessions[kind] : sessions.of(readerOf(name));
};

/** About a plan that nobody has begun: there is nothing to review or decide. */
const needPlan: readonly PathName[] = ['planReview', 'planDecision'];

/** Every page before anybody has done anything; those about something that is not there yet, an audit's too, are left out. */
export async function emptyLooks(house: TestHouse, place: Place): Promise<readonly Look[]> {
  const needs = /auditors\/:|:(comment|version|evidence|mail|token|reference|from|step|position|request)/;
  const names = screens.filter(
    (name) => !needs.test(paths[name].pattern) && !seenWith[name] && !needPlan.includes(name),
  );
  const looks = names.map(async (name) => ({
    what: `${name}, empty`,
    // What is not there yet is not asked for.
    address: samples[name](place).replace(/[?&]\w+=none\b/, ''),
    cookie: await cookieOfReader(house, name),
  }));
  return Promise.all(looks);
}

async function cookieOfReader(house: TestHouse, name: PathName): Promise<Cookie> {
  const reader = readerOf(name);
  const visit = await house.visit(reader ?? undefined);
  return Object.entries(visit.cookies())
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('; ');
}

/** Every page filled, with its form refused, and in the other shapes that it has. */
export async function filledLooks(house: TestHouse, place: Place): Promise<readonly Look[]> {
  const sessions = await sessionsIn(house);
  const filled = screens.map(async (name) => ({
    what: name,
    address: samples[name](place),
    cookie: await cookieFor(sessions, name),
    isPage: true,
  }));
  const refused = Object.entries(wrongForms).map(async ([name, { fields, status = 422, by }]) => ({
    what: `${name}, refused`,
    address: by?.at(place) ?? samples[name as PathName](place),
    cookie: await (by ? sessions.of(by.person) : cookieFor(sessions, name as PathName)),
    send: fields,
    status,
  }));
  return [...(await Promise.all([...filled, ...refused])), ...(await otherShapes(sessions, place))];
}

async function otherShapes(sessions: Sessions, place: Place): Promise<readonly Look[]> {
  const [ada, vera, nobody] = await Promise.all([cast.ada, cast.vera, null].map(sessions.of));
  const look = (what: string, address: string, cookie = '', more: Partial<Look> = {}): Look => ({
    ...{ what, address, cookie },
    ...more,
  });
  const withFields = { ...place, outcome: place.fieldsOutcome };
  return [
    look('a page that is not there', '/there-is-no-such-page', ada, { status: 404 }),
    look('a page for another role', samples.publishInterim(place), vera, { status: 403 }),
    look('an outcome, to read', samples.outcome(place), vera),
    look('an outcome with details and a policy', paths.outcome.to(withFields), ada),
    look('an outcome with details, refused', paths.outcome.to(withFields), ada, {
      send: { act: 'save', version: '1', [`fields[${place.field}]`]: 'half', statement: 'Words' },
      status: 422,
    }),
    look('a policy with exceptions, refused', samples.outcomePolicy(place), ada, {
      send: { act: 'save', version: '1', policy: 'yes-with-exceptions', 'details[approved-on-day]': '31' },
      status: 422,
    }),
    look('an outcome saved by somebody else meanwhile', samples.outcome(place), ada, {
      send: { act: 'save', version: '0', level: 'achieved', statement: 'Other words' },
      status: 409,
    }),
    look('evidence, to read', samples.evidence(place), vera),
    look('essential functions, to read', samples.essentialFunctions(place), vera),
    look('people, to read', samples.people(place), vera),
    look('a published interim beside today', paths.interimPublication.to(place, { compare: 'today' }), ada),
    look(
      'two years compared, levels',
      paths.compareYears.to(place, { part: place.objective, which: 'all' }),
      ada,
    ),
    look('two years compared, every word', paths.compareYears.to(place, { show: 'words' }), ada),
    look('setting up an app, scanning', paths.setUpSecondFactor.to(), sessions.scanning),
    look('recovery codes to save', paths.recoveryCodes.to(), sessions.saving),
    look('logging in although logged in', paths.logIn.to(), ada),
    look('a link that is used up', paths.resetPassword.to({ token: 'used' }), nobody),
    look('an invitation that is used up', paths.invitation.to({ token: 'used' }), nobody),
    look('feedback, sent', paths.feedback.to({}, { sent: 'yes' }), nobody),
    look('a link for a password, sent', paths.forgottenPassword.to({}, { sent: 'yes' }), nobody),
    look('the register before a search', paths.register.to(), nobody),
    look('the register without a find', paths.register.to({}, { q: 'zzzz' }), nobody),
  ];
}
