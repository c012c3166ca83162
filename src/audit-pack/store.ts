import type { Appliers } from '../platform/change/record.ts';
import './events.ts';

/** Taking a pack changes nothing but the history. */
export const auditPackAppliers: Appliers<'audit-pack-taken'> = {
  'audit-pack-taken': async () => {},
};
