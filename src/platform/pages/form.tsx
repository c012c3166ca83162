import type { ReactNode } from 'react';
import type { Problem } from '../change/decision.ts';
import { fieldId, itemName } from './fields.ts';
import type { Value, Values } from './page.ts';

type OfText<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V] & string;
type OfMany<V> = { [K in keyof V]: V[K] extends readonly string[] ? K : never }[keyof V] & string;
type OfItems<V> = {
  [K in keyof V]: V[K] extends string | readonly string[] ? never : K;
}[keyof V] &
  string;

type Bound<T> = { name: string; id: string; value: T; error: string | undefined };

/** Ties a page's fields to components: name, id, what stands in the box, and what is wrong with it. */
export type Form<V extends Values> = {
  readonly text: (field: OfText<V>) => Bound<string>;
  readonly many: (field: OfMany<V>) => Bound<readonly string[]>;
  readonly item: (field: OfItems<V>, item: string) => Bound<string>;
  /** The form element itself; posts to the page's own address. */
  readonly element: (props: { children: ReactNode; className?: string; id?: string }) => ReactNode;
};

export type SummaryItem = { readonly text: string; readonly href: string | undefined };

/** A page's sentences as the form sees them: whatever fields the page has. */
export type Sentences = Readonly<
  Record<
    string,
    {
      readonly field?: string;
      readonly item?: string;
      readonly box?: string;
      readonly text: string | ((problem: Problem) => string);
    }
  >
>;

type Said = {
  readonly text: string;
  readonly field: string | undefined;
  readonly item: string | undefined;
  readonly box: string | undefined;
};

function say(sentences: Sentences, problem: Problem): Said {
  const sentence = sentences[problem.code];
  if (!sentence) throw new Error(`No sentence says "${problem.code}" on this page`);
  const text = typeof sentence.text === 'string' ? sentence.text : sentence.text(problem);
  return { text, field: sentence.field, item: problem.item ?? sentence.item, box: sentence.box };
}

/** The sentences of a refusal, for the summary at the top. */
export function summaryOf(sentences: Sentences, problems: readonly Problem[]): SummaryItem[] {
  return problems.map((problem) => {
    const said = say(sentences, problem);
    return {
      text: said.text,
      href: said.field === undefined ? undefined : `#${boxId(said.field, said)}`,
    };
  });
}

const boxId = (field: string, { item, box }: Said): string =>
  box === undefined ? fieldId(field, item) : `${fieldId(field, item)}-${box}`;

/** The form of one page as it is shown now. */
export function formOf<V extends Values>(made: {
  values: V;
  sentences: Sentences;
  problems: readonly Problem[];
  address: string;
  keeps: boolean;
  uploads: boolean;
}): Form<V> {
  const said = made.problems.map((problem) => say(made.sentences, problem));
  const errorOf = (field: string, item?: string) =>
    said.find((one) => one.field === field && one.item === item)?.text;
  const bind = <T extends Value>(field: string, value: T): Bound<T> => ({
    name: field,
    id: fieldId(field),
    value,
    error: errorOf(field),
  });
  return {
    text: (field) => bind(field, made.values[field] as string),
    many: (field) => bind(field, made.values[field] as readonly string[]),
    item: (field, item) => ({
      name: itemName(field, item),
      id: fieldId(field, item),
      value: (made.values[field] as Readonly<Record<string, string>>)[item] ?? '',
      error: errorOf(field, item),
    }),
    element: ({ children, className, id }) => (
      <form
        method="post"
        action={made.address}
        noValidate
        className={className}
        id={id}
        encType={made.uploads ? 'multipart/form-data' : undefined}
        data-keep={made.keeps ? '' : undefined}
      >
        {children}
        {made.keeps ? <p className="nhsuk-hint app-keep-status" role="status" data-keep-status /> : null}
      </form>
    ),
  };
}
