export type Feedback = { readonly doing: string; readonly words: string; readonly email: string };

export type FeedbackProblem = 'doing-long' | 'words-missing' | 'words-long' | 'email-wrong' | 'wait';

/** The most characters that support reads in one go. */
export const longest = { doing: 500, words: 5_000, email: 254 } as const;

/** How much feedback is taken in an hour: from one browser or person, and from all nameless browsers together. */
export const mostInAnHour = { one: 5, nameless: 100 } as const;

const anEmail = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/;

/** What is wrong with feedback as it was typed; only the words themselves are asked of everybody. */
export function feedbackProblems({ doing, words, email }: Feedback): Exclude<FeedbackProblem, 'wait'>[] {
  const address = email.trim();
  return [
    ...(doing.length > longest.doing ? (['doing-long'] as const) : []),
    ...(words.trim() === '' ? (['words-missing'] as const) : []),
    ...(words.length > longest.words ? (['words-long'] as const) : []),
    ...(address !== '' && (address.length > longest.email || !anEmail.test(address))
      ? (['email-wrong'] as const)
      : []),
  ];
}
