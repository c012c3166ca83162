import type { ReactNode } from 'react';
import { Tag } from './tag.tsx';

export type StripProps = { tag?: string; label: string; children: ReactNode };

/** A quiet line across the page, below the header: the demonstration's clock, the feedback line. Ours: the library has no phase banner. */
export const Strip = ({ tag, label, children }: StripProps) => (
  <section className="app-strip" aria-label={label}>
    <div className="nhsuk-width-container app-strip__content">
      {tag ? <Tag className="app-strip__tag">{tag}</Tag> : null}
      <span className="app-strip__text">{children}</span>
    </div>
  </section>
);
