import type { ReactNode } from 'react';
import type { Outcome, Problem } from '../change/decision.ts';
import type { Recorded } from '../change/events.ts';
import type { Moment } from '../clock.ts';
import type { Db } from '../database/open-database.ts';
import type { House } from '../house.ts';
import type { Form } from './form.tsx';
import type { Permission, Who } from './gate.ts';
import type { Params, Path, Query } from './path.ts';

/** What stands in a form's boxes: a text, several ticked values, or one text per item of a repeated field. */
export type Value = string | readonly string[] | Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, Value>>;

/** A file as it was sent; bytes in memory, at most the page's limit. */
export type Upload = { readonly filename: string; readonly bytes: Uint8Array; readonly truncated: boolean };

/** Who may open a page without logging in: everybody. All other pages name a permission, or ask only for a log-in. */
export type Allow = Permission | 'anyone' | 'logged-in';

type WhoOf<A extends Allow> = A extends 'anyone' ? Who | null : Who;

/** The request, as pages see it. */
export type Asked<P extends string, A extends Allow> = {
  readonly house: House;
  readonly db: Db;
  readonly who: WhoOf<A>;
  readonly now: Moment;
  readonly params: Params<P>;
  readonly query: Query;
  /** Cookies that came with the request (accounts need them; nobody else should). */
  readonly cookies: Readonly<Record<string, string | undefined>>;
};

export type Sent<P extends string, A extends Allow, L, V> = Asked<P, A> & {
  readonly loaded: L;
  readonly values: V;
  readonly files: readonly Upload[];
};

/** Where an act leads: an address, with what is said there once, and cookies that it sets. */
export type Next =
  | string
  | {
      readonly to: string;
      /** What was done. */
      readonly notice?: string;
      /** Why nothing was done. */
      readonly notDone?: string;
      readonly cookies?: readonly string[];
    };

export type Act<P extends string, A extends Allow, L, V, C extends string> = {
  /** Asked before the act, where it needs more than the page does. */
  readonly allow?: Permission;
  readonly run: (sent: Sent<P, A, L, V>) => Promise<Outcome<C> | Redirected>;
  /**
   * For acts that save something else (a file): what else was typed on the page is kept for the person, not
   * forgotten, but for the fields named here, which the act has dealt with.
   */
  readonly keepsRest?: readonly (keyof V & string)[];
  readonly next: (sent: Sent<P, A, L, V>, events: readonly Recorded[]) => Next;
};

/** For acts of accounts, which answer with an address and cookies of their own; and for pages that only lead on. */
export type Redirected = { readonly redirect: Next };

export const leadTo = (redirect: Next): Redirected => ({ redirect });

/** For actions that scripts call: what they are told. */
export type Answered = { readonly json: Readonly<Record<string, string>> };

/** How a problem is said, and on which field (none: in the summary alone). */
export type Sentence<V> = {
  readonly field?: keyof V & string;
  /** Which item of a repeated field, where the problem itself does not say. */
  readonly item?: string;
  /** Which box of a field of several (a date's `day`) the summary leads to: a group takes no focus. */
  readonly box?: string;
  readonly text: string | ((problem: Problem) => string);
};

export type View = {
  /** Unique among pages; the layout adds "Error:" and the service's name. */
  readonly title: string;
  readonly back?: { readonly to: string; readonly text: string };
  readonly main: ReactNode;
  /** `wide` for tables that need the whole width; `paper` for printable pages without navigation. */
  readonly shape?: 'narrow' | 'wide' | 'paper';
};

export type Shown<P extends string, A extends Allow, L, V extends Values> = Asked<P, A> & {
  readonly loaded: L;
  readonly values: V;
  readonly form: Form<V>;
  /** The problems of a refused form; empty when the page is first opened. */
  readonly problems: readonly Problem[];
  /** When the text in the boxes was kept for this person, if it is not what stands saved. */
  readonly kept: Moment | null;
};

export type PageDefinition<P extends string, A extends Allow, L, V extends Values, C extends string> = {
  readonly at: Path<P>;
  readonly allow: A;
  /** What must be shown; null where there is no such thing (404); another address where there is nothing to ask. */
  readonly load: (asked: Asked<P, A>) => Promise<L | Redirected | null>;
  /**
   * For content whose readers must be known: puts on record who looks, by a use case through `change`, before the
   * page is shown. Whose look is refused gets 404. Loading and showing never write.
   */
  readonly recordsLook?: (asked: Asked<P, A> & { readonly loaded: L }) => Promise<Outcome<never>>;
  /** What stands in the boxes, and so the only fields that are read back. */
  readonly values?: (loaded: L, asked: Asked<P, A>) => V;
  /** Whether what a person types is kept for that person until it is saved (R5). */
  readonly keeps?: boolean;
  /** The largest file taken, in bytes, and the field it comes in; without it no file is. */
  readonly uploads?: { readonly field: string; readonly limit: number };
  /** One use case per button; the first is what the Enter key does. */
  readonly acts?: { readonly [name: string]: Act<P, A, L, V, C> };
  readonly sentences?: { readonly [K in C]: Sentence<V> };
  readonly view: (shown: Shown<P, A, L, V>) => View;
};

/** What the router and the sweeps see of a page: everything but its private types. */
export type Page = PageDefinition<string, Allow, unknown, Values, string> & { readonly kind: 'page' };

/** One screen. */
export function page<
  const P extends string,
  const A extends Allow,
  L,
  C extends string = never,
  V extends Values = Record<never, never>,
>(definition: PageDefinition<P, A, L, V, C>): Page & { readonly at: Path<P> } {
  return { ...definition, kind: 'page' } as unknown as Page & { readonly at: Path<P> };
}

/** A file to take away. `sensitive` marks exports over several organisations (R38). */
export type Taken = {
  readonly filename: string;
  readonly type: string;
  readonly body: string | Uint8Array | NodeJS.ReadableStream;
  readonly inline?: boolean;
  /** More headers of the answer, such as the content's digest. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type DownloadDefinition<P extends string, A extends Allow> = {
  readonly at: Path<P>;
  readonly allow: A;
  /** Null where there is no such thing (404); an address where a page says why it cannot be had. */
  readonly file: (asked: Asked<P, A>) => Promise<Taken | Redirected | null>;
  /** As a page's: puts on record who takes it, before it is sent. */
  readonly recordsLook?: (asked: Asked<P, A> & { readonly taken: Taken }) => Promise<Outcome<never>>;
};

export type Download = DownloadDefinition<string, Allow> & { readonly kind: 'download' };

/** One file that can be downloaded: an entry of the same table as the pages. */
export function download<const P extends string, const A extends Allow>(
  definition: DownloadDefinition<P, A>,
): Download & { readonly at: Path<P> } {
  return { ...definition, kind: 'download' } as unknown as Download & { readonly at: Path<P> };
}

export type ActionDefinition<P extends string, A extends Allow> = {
  readonly at: Path<P>;
  readonly allow: A;
  /** Null where there is no such thing (404). */
  readonly run: (asked: Asked<P, A>) => Promise<Redirected | Answered | null>;
};

export type Action = ActionDefinition<string, Allow> & { readonly kind: 'action' };

/** A button that stands on other pages and has no screen of its own: log out, extend the session. */
export function action<const P extends string, const A extends Allow>(
  definition: ActionDefinition<P, A>,
): Action & { readonly at: Path<P> } {
  return { ...definition, kind: 'action' } as unknown as Action & { readonly at: Path<P> };
}

/** One line of the table of pages. */
export type Entry = Page | Download | Action;
