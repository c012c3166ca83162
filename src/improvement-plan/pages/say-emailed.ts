import { sayDay } from '../../platform/clock.ts';
import type { Emailed } from '../rules/version.ts';

/** After the name of whoever submitted: that it was on behalf of the organisation, and by which email (R26); else nothing. */
export const sayEmailed = (emailed: Emailed | null): string =>
  emailed === null
    ? ''
    : `, on behalf of the organisation, as the email of ${emailed.sender} of ${sayDay(emailed.sentOn)} asks`;
