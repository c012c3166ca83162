import type { Stretch } from '../../outputs/alignment.ts';

const Hidden = ({ children }: { children: string }) => (
  <span className="nhsuk-u-visually-hidden">{children}</span>
);

/** One side of a comparison: what only it says is struck through or underlined, and said to screen readers. */
export const ChangedWords = ({ stretches, none }: { stretches: readonly Stretch[]; none: string }) =>
  stretches.length === 0 ? (
    none
  ) : (
    <div className="app-lines" dir="auto">
      {stretches.map(({ text, mark }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
        if (mark === 'same') return <span key={at}>{text}</span>;
        const Marked = mark === 'removed' ? 'del' : 'ins';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
          <Marked key={at}>
            <Hidden>{mark === 'removed' ? ' [removed: ' : ' [added: '}</Hidden>
            {text}
            <Hidden>] </Hidden>
          </Marked>
        );
      })}
    </div>
  );
