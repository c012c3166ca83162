import { readFileSync } from 'node:fs';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, test } from 'vitest';
import { normalised } from './normalised.ts';

/** Options of the design system's macros, as the fixtures state them: anything may stand there. */
export type Options = Readonly<Record<string, unknown>>;

export type Fixture = { name: string; context: Options; callBlock?: string; html: string };

/** Fixtures by their names or their options, and why ours cannot or will not come out like them. */
type LeftOut = readonly { why: string; names?: RegExp; when?: (context: Options) => boolean }[];

const folder = new URL('../../node_modules/nhsuk-frontend/dist/nhsuk/components/', import.meta.url);

/** The fixtures that nhsuk-frontend ships for a component; the second of a name is "name (2)". */
export const fixturesOf = (component: string): readonly Fixture[] => {
  const file = new URL(`${component}/fixtures.json`, folder);
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as { fixtures: (Fixture | null)[] };
  const seen = new Map<string, number>();
  return fixtures
    .filter((fixture) => fixture !== null)
    .map((fixture) => {
      const times = (seen.get(fixture.name) ?? 0) + 1;
      seen.set(fixture.name, times);
      return times === 1 ? fixture : { ...fixture, name: `${fixture.name} (${times})` };
    });
};

type Proof = {
  render: (context: Options, fixture: Fixture) => ReactElement | null;
  leftOut?: LeftOut;
  /** Brings a fixture's markup to a deviation that the component's own comment explains. */
  expected?: (html: string) => string;
};

const conforms = (fixture: Fixture, { render, expected = (html) => html }: Proof): boolean => {
  try {
    const ours = normalised(renderToStaticMarkup(render(fixture.context, fixture)));
    return ours === normalised(expected(fixture.html));
  } catch {
    return false;
  }
};

/** Compares a component with each of its fixtures. What is left out needs a reason and must really differ. */
export const provesItself = (component: string, proof: Proof) => {
  const { render, expected = (html: string) => html, leftOut = [] } = proof;
  const fixtures = fixturesOf(component);
  const reasonOf = ({ name, context }: Fixture) =>
    leftOut.find(({ names, when }) => names?.test(name) || when?.(context));
  const proven = fixtures.filter((fixture) => !reasonOf(fixture));
  const left = fixtures.filter(reasonOf);

  describe(`${component} of nhsuk-frontend`, () => {
    test.each(proven)('fixture "$name" comes out as shipped', (fixture) => {
      const ours = renderToStaticMarkup(render(fixture.context, fixture));
      expect(normalised(ours)).toBe(normalised(expected(fixture.html)));
    });

    test('nothing is left out that would pass, and no reason stands without a fixture', () => {
      expect(left.filter((fixture) => conforms(fixture, proof)).map(({ name }) => name)).toEqual([]);
      expect(leftOut.filter((reason) => !left.some((fixture) => reasonOf(fixture) === reason))).toEqual([]);
    });

    afterAll(() => {
      const reasons = leftOut.map((reason) => {
        const names = left.filter((fixture) => reasonOf(fixture) === reason).map(({ name }) => name);
        return `\n  left out, ${reason.why}: ${names.join(' | ')}`;
      });
      console.info(`${component}: ${proven.length} of ${fixtures.length} fixtures${reasons.join('')}`);
    });
  });
};
