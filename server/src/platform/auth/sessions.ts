import type { IncomingHttpHeaders } from 'node:http';
import { signInWords } from '@zhiyin/domain/platform';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { cookieNames, cookieOf } from './cookies.ts';
import type { Library } from './library.ts';
import { libraryHeaders } from './library-headers.ts';
import { lifetimes } from './lifetimes.ts';
import { announceSessionsChanged, onRightsChanged } from './rights.ts';

/** Somebody who is signed in. */
export interface Session {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/** A session as its owner sees it in a list. */
export interface ListedSession {
  readonly sessionId: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Finds, lists and ends sessions. */
export interface Sessions {
  sessionOf(headers: IncomingHttpHeaders): Promise<Session | null>;
  sessionsOf(userId: string): Promise<ListedSession[]>;
  /** @throws Refusal `missing` when the user has no such session. */
  revokeSession(userId: string, sessionId: string): Promise<void>;
  /** Ends the user's sessions but the one to keep; answers how many. */
  revokeAllSessions(userId: string, except?: string): Promise<number>;
}

const cachedMax = 20_000;

/**
 * Opens the sessions of a process. What was found is kept for two seconds and dropped as soon as anybody's rights
 * change; a search that was under way meanwhile is not kept.
 */
export function openSessions(system: System, library: Library): Sessions {
  const cache = new Map<string, { session: Session; until: number }>();
  const cookie = cookieNames(system.config).session;
  let round = 0;
  onRightsChanged(system, () => {
    round++;
    cache.clear();
  });

  const sessionOf = async (headers: IncomingHttpHeaders): Promise<Session | null> => {
    const value = cookieOf(headers, cookie);
    if (value === null) return null;
    const known = cache.get(value);
    if (known && known.until > performance.now()) return known.session;
    const before = round;
    const session = await findSession(system, library, headers);
    if (!session || before !== round) return session;
    if (cache.size >= cachedMax) cache.clear();
    cache.set(value, { session, until: performance.now() + lifetimes.cacheMs });
    return session;
  };
  const end = async (userId: string, ended: readonly { id: string; token: string }[]): Promise<void> => {
    const { internalAdapter } = await library.$context;
    await internalAdapter.deleteSessions(ended.map((one) => one.token));
    const [only] = ended;
    await announceSessionsChanged(
      system,
      only && ended.length === 1 ? { userId, sessionId: only.id } : { userId },
    );
  };
  const listed = async (userId: string) => {
    const { internalAdapter } = await library.$context;
    const found = await internalAdapter.listSessions(userId, { onlyActiveSessions: true });
    return found.filter((one) => one.createdAt.getTime() + lifetimes.absoluteSeconds * 1000 > Date.now());
  };

  return {
    sessionOf,
    sessionsOf: async (userId) => {
      const found = await listed(userId);
      return found.map((one) => ({
        sessionId: one.id,
        createdAt: one.createdAt,
        lastSeenAt: one.updatedAt,
        expiresAt: endOf(one),
        address: one.ipAddress || null,
        userAgent: one.userAgent || null,
      }));
    },
    revokeSession: async (userId, sessionId) => {
      const one = (await listed(userId)).find((session) => session.id === sessionId);
      if (!one) throw new Refusal('missing', signInWords.noSession);
      await end(userId, [one]);
    },
    revokeAllSessions: async (userId, except) => {
      const { internalAdapter } = await library.$context;
      const all = await internalAdapter.listSessions(userId);
      const ended = all.filter((session) => session.id !== except);
      await end(userId, ended);
      return ended.length;
    },
  };
}

async function findSession(
  system: System,
  library: Library,
  given: IncomingHttpHeaders,
): Promise<Session | null> {
  const headers = libraryHeaders(system.config, given, 'session');
  const found = await library.api.getSession({ headers });
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

/** Whichever comes first: too long without use, or too long altogether. */
function endOf(session: { createdAt: Date; expiresAt: Date }): Date {
  const absolute = session.createdAt.getTime() + lifetimes.absoluteSeconds * 1000;
  return new Date(Math.min(absolute, session.expiresAt.getTime()));
}
