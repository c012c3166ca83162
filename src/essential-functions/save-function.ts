import type { Context } from '../platform/change/change.ts';
import { dayOf } from '../platform/clock.ts';
import { inOpenEdition, type Where } from './in-open-edition.ts';
import type { ReasonInput } from './rules/reason.ts';
import { addFunction, changeFunction, type FunctionInput, removeFunction } from './rules/save-function.ts';
import { loadScope } from './scope-store.ts';

/** Adds a function, or changes the one with this reference, as the next version of the scope (R28). */
export const saveFunction = (
  context: Context,
  where: Where,
  reference: string | null,
  input: FunctionInput,
) =>
  inOpenEdition(context, where, async (tx) => {
    const now = await loadScope(tx, where.organisation, where.edition);
    const today = dayOf(context.now);
    return reference === null
      ? addFunction(where, now, input, today)
      : changeFunction(where, now, reference, input, today);
  });

/** Removes a function from the scope as its next version. */
export const takeFunctionOut = (
  context: Context,
  where: Where,
  reference: string,
  input: ReasonInput & { readonly version: string },
) =>
  inOpenEdition(context, where, async (tx) =>
    removeFunction(where, await loadScope(tx, where.organisation, where.edition), reference, input),
  );
