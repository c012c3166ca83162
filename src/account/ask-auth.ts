import { isAPIError } from 'better-auth/api';
import type { House } from '../platform/house.ts';
import { authOf } from './auth.ts';

/**
 * The headers with which better-auth's API knows a person: it asks for a session of its own, and this one
 * lives in this process and for this call (brief-memory.ts). Our own session is what let the person in.
 */
export async function headersFor(house: House, personId: string): Promise<Headers> {
  const context = await authOf(house).$context;
  const { token } = await context.internalAdapter.createSession(personId);
  return new Headers({ authorization: `Bearer ${token}` });
}

/** Whether better-auth did what it was asked; false when it refused, thrown when it broke. */
export async function succeeds(call: Promise<unknown>): Promise<boolean> {
  return (await orRefused(call)) !== null;
}

/** What better-auth answered, or null when it refused. */
export async function orRefused<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}
