import { groundWords } from '@zhiyin/domain/platform';
import { authOf } from '#platform/auth/auth.ts';
import { cookieNames, cookieOf } from '#platform/auth/cookies.ts';
import type { Identify } from '#platform/http/identify.ts';
import { Refusal } from '#platform/refusal.ts';
import { resolveActor } from './resolve-actor.ts';

/** Recognises members by the session cookie. A bearer token was sent on purpose and goes before it. */
export const identifyMember: Identify = async (system, { headers, workspaceId, bearer, isPeek }) => {
  if (bearer !== null) return null;
  const session = await authOf(system).sessionOf(headers, isPeek);
  if (!session) {
    if (cookieOf(headers, cookieNames(system.config).session) === null) return null;
    throw new Refusal('unknown', groundWords.sessionEnded);
  }
  const resolved = await resolveActor(system, session.userId, workspaceId);
  if (!resolved) throw new Refusal('forbidden', groundWords.noWorkspace);
  const { expiresAt: until } = session;
  return { workspaceId: resolved.workspaceId, actor: resolved.actor, isAmbient: true, until };
};
