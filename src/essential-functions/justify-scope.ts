import type { Context } from '../platform/change/change.ts';
import { inOpenEdition, type Where } from './in-open-edition.ts';
import { justifyScope } from './rules/justify.ts';
import { loadScope } from './scope-store.ts';

/** Records why the scope is drawn as it is, as the next version of the scope (R28). */
export const saveJustification = (
  context: Context,
  where: Where,
  input: Parameters<typeof justifyScope>[2],
) =>
  inOpenEdition(context, where, async (tx) =>
    justifyScope(where, await loadScope(tx, where.organisation, where.edition), input),
  );
