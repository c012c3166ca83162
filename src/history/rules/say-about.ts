/** What stands in an entry's address and is no code of the framework or of a plan. */
const words: { readonly [part: string]: string } = {
  approvals: 'SIRO approval',
  audit: 'independent assessment',
  'board-paper': 'board paper',
  'essential-functions': 'essential functions',
  evidence: 'evidence',
  full: 'full assessment',
  'improvement-plan': 'improvement plan',
  interim: 'interim assessment',
  invitations: 'invitations',
  people: 'people',
  profile: 'organisation profile',
  removal: 'removal',
};

/** What follows these says nothing to a person: an identifier, or the kind of page that an auditor opened. */
const lastWords: readonly string[] = ['evidence', 'invitations', 'people', 'profile', 'removal'];
const isCode = (part: string): boolean => /^[A-Z]/.test(part);

/** What an entry is about, in words: “2025-26, independent assessment, A1.a”. Empty where it names nothing. */
export function sayAbout(about: string | null): string {
  const parts = (about ?? '').split('/');
  const last = parts.findIndex((part) => lastWords.includes(part));
  return (last === -1 ? parts : parts.slice(0, last + 1))
    .filter((part, index) => index === 0 || part in words || isCode(part))
    .map((part) => words[part] ?? part)
    .join(', ');
}
