/** How many comments an outcome has, and how many threads are not resolved. */
export type CommentCounts = { readonly all: number; readonly open: number };

/** `3 comments, 1 to resolve`. */
export function sayComments({ all, open }: CommentCounts): string {
  if (all === 0) return 'None';
  return `${all} ${all === 1 ? 'comment' : 'comments'}, ${open === 0 ? 'all resolved' : `${open} to resolve`}`;
}
