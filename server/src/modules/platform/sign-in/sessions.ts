import { type Session, sessionsRevoked } from '@zhiyin/domain/platform';
import { authOf } from '#platform/auth/auth.ts';
import type { Context } from '#platform/context.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { announceForUser } from './announce-for-user.ts';
import { requireSession } from './require-session.ts';

/** The caller's own sessions, the current one marked. */
export async function listSessions(ctx: Context, exchange: Exchange): Promise<{ items: Session[] }> {
  const current = await requireSession(ctx, exchange);
  const found = await authOf(ctx.system).sessionsOf(current.userId);
  const items = found.map((one) => ({
    ...one,
    createdAt: one.createdAt.toISOString(),
    lastSeenAt: one.lastSeenAt.toISOString(),
    expiresAt: one.expiresAt.toISOString(),
    isCurrent: one.sessionId === current.sessionId,
  }));
  return { items };
}

/** Ends one of the caller's sessions, be it the current one. */
export async function revokeSession(
  ctx: Context,
  { sessionId }: { sessionId: string },
  exchange: Exchange,
): Promise<{ done: true }> {
  const { userId } = await requireSession(ctx, exchange);
  await authOf(ctx.system).revokeSession(userId, sessionId);
  await announceForUser(ctx, userId, sessionsRevoked, { count: 1 });
  return { done: true };
}

/** Ends all of the caller's sessions but the current one. */
export async function revokeOtherSessions(ctx: Context, exchange: Exchange): Promise<{ count: number }> {
  const { userId, sessionId } = await requireSession(ctx, exchange);
  const count = await authOf(ctx.system).revokeAllSessions(userId, sessionId);
  await announceForUser(ctx, userId, sessionsRevoked, { count });
  return { count };
}
