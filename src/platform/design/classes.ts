/** The class attribute of the names that hold, in the order given; nothing when none does. */
export const classes = (...names: (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;
