import { paths } from '../paths.ts';
import type { Who } from '../platform/pages/gate.ts';
import { isOwnPerson, readsAll } from './rules/permission.ts';

/** Where somebody begins in an organisation: its home, for those who see only what is given to them their list of work, for auditors the audit. */
export const homeOf = (who: Who, organisation: string): string =>
  auditOf(who, organisation) ??
  (readsAll(who, organisation) || !isContributor(who, organisation)
    ? paths.organisation.to({ organisation })
    : paths.myWork.to({ organisation }));

/** Where somebody begins who is let in as an auditor and has no other role there. */
function auditOf({ grants }: Who, organisation: string): string | null {
  const there = grants.filter((grant) => grant.organisation === organisation);
  const edition = there.find((grant) => grant.role === 'auditor')?.edition;
  if (typeof edition !== 'string' || there.some((grant) => isOwnPerson(grant, organisation))) return null;
  return paths.audit.to({ organisation, edition });
}

const isContributor = (who: Who, organisation: string): boolean =>
  who.grants.some((grant) => grant.organisation === organisation && grant.role === 'contributor');
