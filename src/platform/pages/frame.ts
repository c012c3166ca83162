import type { Moment } from '../clock.ts';
import type { House } from '../house.ts';
import type { Notice } from './cookies.ts';
import type { SummaryItem } from './form.tsx';
import type { Who } from './gate.ts';
import type { View } from './page.ts';

/** Everything that surrounds a view on its page. */
export type Framed = {
  readonly house: House;
  readonly view: View;
  readonly who: Who | null;
  /** The organisation in the address, if any: named in the header. */
  readonly organisation: string | null;
  /** The page's own address, for forms of the frame that come back here. */
  readonly address: string;
  readonly summary: readonly SummaryItem[];
  readonly notice: Notice | null;
  readonly kept: Moment | null;
  readonly sessionEnds: Moment | null;
  readonly nonce: string;
};

/** Makes the whole document. */
export type Frame = (framed: Framed) => string;

/** Pages for what is not there, not allowed or broken; also framed. */
export type Fallbacks = {
  readonly notFound: () => View;
  readonly forbidden: (roles: readonly string[], administrators: readonly string[]) => View;
  readonly broken: (reference: string) => View;
  readonly crossOrigin: () => View;
};
