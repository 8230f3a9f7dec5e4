import type { IncomingHttpHeaders } from 'node:http';
import { signInWords } from '@zhiyin/domain/platform';
import { Refusal } from '../../refusal.ts';
import type { System } from '../../system.ts';
import { cookieNames, cookieOf } from '../cookies.ts';
import type { Library } from '../library/library.ts';
import { lifetimes } from '../lifetimes.ts';
import { announceSessionsChanged, onRightsChanged } from '../rights.ts';
import { endOf, findSession, type Session } from './find-session.ts';

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
  /** `isPeek`: only asks whether it still holds, which does not prolong it. */
  sessionOf(headers: IncomingHttpHeaders, isPeek?: boolean): Promise<Session | null>;
  sessionsOf(userId: string): Promise<ListedSession[]>;
  /** @throws Refusal `missing` when the user has no such session. */
  revokeSession(userId: string, sessionId: string): Promise<void>;
  /** Ends the user's sessions but the one to keep; answers how many. */
  revokeAllSessions(userId: string, except?: string): Promise<number>;
}

/** Opens the sessions of a process. */
export function openSessions(system: System, library: Library): Sessions {
  return {
    sessionOf: keepFound(system, library),
    sessionsOf: (userId) => sessionsOf(library, userId),
    revokeSession: (userId, sessionId) => revokeSession(system, library, userId, sessionId),
    revokeAllSessions: (userId, except) => revokeAllSessions(system, library, userId, except),
  };
}

const keptMax = 20_000;

/**
 * Keeps what was found for two seconds, and drops all of it as soon as anybody's rights change; a search that was
 * under way meanwhile is not kept.
 */
function keepFound(system: System, library: Library): Sessions['sessionOf'] {
  const kept = new Map<string, { session: Session; until: number }>();
  const cookie = cookieNames(system.config).session;
  let round = 0;
  onRightsChanged(system, () => {
    round++;
    kept.clear();
  });
  return async (headers, isPeek = false) => {
    const value = cookieOf(headers, cookie);
    if (value === null) return null;
    const known = kept.get(value);
    if (known && known.until > performance.now()) return known.session;
    const before = round;
    const session = await findSession(system, library, headers, isPeek);
    if (!session || before !== round) return session;
    if (kept.size >= keptMax) kept.clear();
    kept.set(value, { session, until: performance.now() + lifetimes.cacheMs });
    return session;
  };
}

async function sessionsOf(library: Library, userId: string): Promise<ListedSession[]> {
  const found = await activeSessions(library, userId);
  return found.map((one) => ({
    sessionId: one.id,
    createdAt: one.createdAt,
    lastSeenAt: one.updatedAt,
    expiresAt: endOf(one),
    address: one.ipAddress || null,
    userAgent: one.userAgent || null,
  }));
}

async function revokeSession(
  system: System,
  library: Library,
  userId: string,
  sessionId: string,
): Promise<void> {
  const one = (await activeSessions(library, userId)).find((session) => session.id === sessionId);
  if (!one) throw new Refusal('missing', signInWords.noSession);
  const { internalAdapter } = await library.$context;
  await internalAdapter.deleteSession(one.token);
  await announceSessionsChanged(system, { userId, sessionId });
}

async function revokeAllSessions(
  system: System,
  library: Library,
  userId: string,
  except: string | undefined,
): Promise<number> {
  const { internalAdapter } = await library.$context;
  const all = await internalAdapter.listSessions(userId);
  const ended = all.filter((session) => session.id !== except);
  // The library makes a statement of an empty list that the database does not understand.
  if (ended.length === 0) return 0;
  await internalAdapter.deleteSessions(ended.map((session) => session.token));
  await announceSessionsChanged(system, { userId });
  return ended.length;
}

async function activeSessions(library: Library, userId: string) {
  const { internalAdapter } = await library.$context;
  const found = await internalAdapter.listSessions(userId, { onlyActiveSessions: true });
  return found.filter((session) => endOf(session).getTime() > Date.now());
}
