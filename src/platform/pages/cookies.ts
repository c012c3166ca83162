/** The cookie that carries a notice over one redirect. */
export const noticeCookie = 'notice';

/** A Set-Cookie line for a notice that is shown once on the next page. */
export function setNotice(text: string): string {
  return `${noticeCookie}=${encodeURIComponent(text)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`;
}

export const clearNotice = `${noticeCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
