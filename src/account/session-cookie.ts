import type { House } from '../platform/house.ts';

export type Cookies = Readonly<Record<string, string | undefined>>;

const plainName = 'session';
const secureName = '__Host-session';

const isSecure = ({ origin }: Pick<House, 'origin'>): boolean => origin.startsWith('https:');

/** The name of the session's cookie at this origin. */
export const sessionCookieName = (house: Pick<House, 'origin'>): string =>
  isSecure(house) ? secureName : plainName;

/**
 * The session's token, from the cookies of a request. At a secure origin the prefixed name alone is read: a plain
 * one could have been set by a neighbouring host, or over a connection without encryption.
 */
export const sessionTokenFrom = (house: Pick<House, 'origin'>, cookies: Cookies): string | null =>
  cookies[sessionCookieName(house)] ?? null;

/** The cookie that carries a session's token until the browser is closed. */
export function sessionCookie(house: Pick<House, 'origin'>, token: string): string {
  return `${sessionCookieName(house)}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure(house) ? '; Secure' : ''}`;
}

/** The name of the cookie by which a browser is known again when attempts to log in are counted. */
export const deviceCookieName = 'device';

export const deviceFrom = (cookies: Cookies): string | null => cookies[deviceCookieName] ?? null;

/** The cookie that names a browser for a year; it opens nothing. */
export function deviceCookie(house: Pick<House, 'origin'>, device: string): string {
  return `${deviceCookieName}=${device}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${isSecure(house) ? '; Secure' : ''}`;
}
