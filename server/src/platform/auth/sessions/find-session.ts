import type { IncomingHttpHeaders } from 'node:http';
import { APIError } from 'better-auth/api';
import { isAway } from '../../database/transact.ts';
import type { System } from '../../system.ts';
import type { Library } from '../library/library.ts';
import { libraryHeaders } from '../library/library-headers.ts';
import { lifetimes } from '../lifetimes.ts';

/** Somebody who is signed in. */
export interface Session {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/**
 * Asks the library whose session a request carries; null for none, one that ended and one that is not ours. A peek
 * does not count as a use.
 */
export async function findSession(
  system: System,
  library: Library,
  given: IncomingHttpHeaders,
  isPeek = false,
): Promise<Session | null> {
  const headers = libraryHeaders(system.config, given, 'session');
  const found = await library.api
    .getSession({ headers, query: { disableRefresh: isPeek } })
    .catch(noneOrAway);
  if (!found) return null;
  const { session, user } = found;
  const expiresAt = endOf(session);
  // The library reads the machine's clock for the idle end; the absolute one must agree with it.
  if (expiresAt.getTime() <= Date.now()) {
    const { internalAdapter } = await library.$context;
    await internalAdapter.deleteSession(session.token);
    return null;
  }
  return { userId: user.id, sessionId: session.id, email: user.email, expiresAt };
}

/** When a session ends: too long without use, or too long altogether. */
export function endOf(session: { createdAt: Date; expiresAt: Date }): Date {
  const absolute = session.createdAt.getTime() + lifetimes.absoluteSeconds * 1000;
  return new Date(Math.min(absolute, session.expiresAt.getTime()));
}

/** A session that ends while it is looked for is none; a database that is away is not a missing session. */
function noneOrAway(error: unknown): null {
  if (!(error instanceof APIError)) throw error;
  if (isAway(error.cause)) throw error.cause;
  if (error.statusCode === 401) return null;
  throw error;
}
