import { tidy } from '../../essential-functions/rules/text.ts';
import type { Emailed } from '../../improvement-plan/rules/version.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { type Day, isDay } from '../../platform/clock.ts';

export const senderLimit = 200;

export type EmailProblem = 'sender-missing' | 'sender-too-long' | 'sent-on-not-a-day' | 'sent-on-later';

/** By which email a workbook came: who sent it and when, or everything that is wrong with that at once. */
export function emailedFrom(
  typed: { readonly sender: string; readonly sentOn: string },
  today: Day,
): Emailed | { readonly problems: readonly Problem<EmailProblem>[] } {
  const sender = tidy(typed.sender);
  const isReal = isDay(typed.sentOn);
  const codes: EmailProblem[] = [
    ...(sender === '' ? (['sender-missing'] as const) : []),
    ...(sender.length > senderLimit ? (['sender-too-long'] as const) : []),
    ...(isReal ? [] : (['sent-on-not-a-day'] as const)),
    ...(isReal && typed.sentOn > today ? (['sent-on-later'] as const) : []),
  ];
  // `on`: the date's own name on the form.
  if (codes.length > 0)
    return {
      problems: codes.map((code) => ({ code, ...(code.startsWith('sent-on') ? { item: 'on' } : {}) })),
    };
  return { sender, sentOn: typed.sentOn };
}
