const until = (text: string) => ({ field: 'until', box: 'day', text }) as const;

/** How the problems of an auditor's last day are said; spread into a page's `sentences`. */
export const untilSentences = {
  'until-missing': until('Enter the last day'),
  'until-wrong': until('The last day must be a real date, like 30 6 2026'),
  'until-past': until('The last day must be today or in the future'),
} as const;
