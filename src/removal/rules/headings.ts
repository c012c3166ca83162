/** A mark for each heading that goes: the same for the same heading, and none that is taken. */
export function marksFor(mark: string, taken: readonly string[]): (heading: string) => string {
  const given = new Map<string, string>();
  const used = new Set(taken);
  return (heading) => {
    const known = given.get(heading);
    if (known !== undefined) return known;
    let number = 1;
    while (used.has(numbered(mark, number))) number += 1;
    const made = numbered(mark, number);
    used.add(made);
    given.set(heading, made);
    return made;
  };
}

const numbered = (mark: string, number: number): string => (number === 1 ? mark : `${mark} (${number})`);
