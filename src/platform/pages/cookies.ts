/** What is said once on the page that a redirect leads to: that something was done, or why nothing was. */
export type Notice = { readonly kind: 'done' | 'not-done'; readonly text: string };

/** The cookie that carries it there. */
const noticeCookie = 'notice';

const line = (value: string, seconds: number): string =>
  `${noticeCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;

/** A Set-Cookie line for a notice. */
export const setNotice = ({ kind, text }: Notice): string => line(encodeURIComponent(`${kind} ${text}`), 60);

/** The notice that came with a request. */
export function noticeFrom(cookies: Readonly<Record<string, string | undefined>>): Notice | null {
  const [, kind, text] = /^(done|not-done) (.*)$/s.exec(cookies[noticeCookie] ?? '') ?? [];
  return kind === undefined || text === undefined ? null : { kind: kind as Notice['kind'], text };
}

/** The Set-Cookie line by which it is not shown again. */
export const clearNotice = line('', 0);
