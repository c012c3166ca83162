import { paths } from '../paths.ts';
import type { Who } from '../platform/pages/gate.ts';
import { readsAll } from './rules/permission.ts';

/** Where somebody begins in an organisation: its home, or for those who see only what is given to them their list of work. */
export const homeOf = (who: Who, organisation: string): string =>
  readsAll(who, organisation) || !isContributor(who, organisation)
    ? paths.organisation.to({ organisation })
    : paths.myWork.to({ organisation });

const isContributor = (who: Who, organisation: string): boolean =>
  who.grants.some((grant) => grant.organisation === organisation && grant.role === 'contributor');
