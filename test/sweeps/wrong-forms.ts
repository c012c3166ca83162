import type { PathName } from './samples.ts';

type Wrong = { readonly fields: Readonly<Record<string, string>>; readonly status?: 409 };

/** For every page that can refuse a form, one that it refuses. A test says when one is missing. */
export const wrongForms: { readonly [N in PathName]?: Wrong } = {
  logIn: { fields: { act: 'logIn' } },
  logInCode: { fields: { act: 'logIn' } },
  logInRecoveryCode: { fields: { act: 'logIn' } },
  forgottenPassword: { fields: { act: 'send', email: 'half@' } },
  resetPassword: { fields: { act: 'choose' } },
  invitation: { fields: { act: 'join' } },
  setUpSecondFactor: { fields: { act: 'begin' } },
  recoveryCodes: { fields: { act: 'renew' } },
  changePassword: { fields: { act: 'change' } },
  invite: { fields: { act: 'invite', email: 'half@' } },
  person: { fields: { act: 'save' } },
  organisationProfile: { fields: { act: 'save', 'names[siro]': 'Sira Owner', 'emails[siro]': 'half@' } },
  outcome: { fields: { act: 'save', version: '1', level: 'nearly', link: 'nowhere', title: 'A title' } },
  outcomePolicy: { fields: { act: 'save', version: '1', policy: 'perhaps' } },
  attachExisting: { fields: { act: 'attach' } },
  outcomeOwner: { fields: { act: 'save', owner: 'stranger' } },
  addEvidence: { fields: { act: 'add', type: 'nothing', link: 'nowhere' } },
  evidenceSharing: { fields: { act: 'share', with: 'nowhere' } },
  statementSharing: { fields: { act: 'share', with: 'nowhere' } },
  evidenceDetails: { fields: { act: 'save', version: '1', type: 'other', title: '' } },
  replaceEvidence: { fields: { act: 'replace', version: '1' } },
  evidence: { fields: { act: 'withdraw' } },
  essentialFunctions: { fields: { act: 'upload', version: '1' } },
  scopeJustification: { fields: { act: 'save', version: '0' } },
  addFunction: {
    fields: { act: 'add', version: '2', 'fields[reviewed-day]': '31', 'fields[reviewed-month]': '2' },
  },
  changeFunction: { fields: { act: 'save', version: '2' } },
  removeFunction: { fields: { act: 'remove', version: '2' } },
  essentialFunctionsFile: { fields: { act: 'accept', version: '2' } },
  interimSignOffQuestion: { fields: { act: 'continue', how: 'outside' } },
  interimSignOff: { fields: { act: 'sign', version: 'another' }, status: 409 },
  publishInterim: { fields: { act: 'publish', version: 'another' }, status: 409 },
  interimFunction: { fields: { act: 'challenge' } },
  nationalOrganisation: { fields: { act: 'note' } },
  feedback: { fields: { act: 'send', email: 'half@' } },
};
