/** A judgement instead of a result: `refused` is a code, `detail` names the place (entry, line, kind), never a sentence. */
export type Refused<Code extends string> = { refused: Code; detail: string };

/** Builds a refusal. */
export const refuse = <Code extends string>(refused: Code, detail = ''): Refused<Code> => ({
  refused,
  detail,
});

/** Tells a refusal from a result. */
export const isRefused = <T extends object, Code extends string>(
  outcome: T | Refused<Code>,
): outcome is Refused<Code> => 'refused' in outcome;
