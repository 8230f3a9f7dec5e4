import { type PortalEntry, portalDays } from '@zhiyin/domain/channels';
import type { Tx } from '#platform/context.ts';
import { writeSessionToken } from './session-token.ts';

const dayMs = 24 * 3600_000;

interface Shown {
  readonly customerId: string;
  /** What they proved; null for whoever came by a link. */
  readonly provenEmail: string | null;
}

/** Lets a customer in who has just shown who they are; whoever calls has made sure of it, and announces it. */
export async function beginSession(
  tx: Tx,
  { customerId, provenEmail }: Shown,
): Promise<{ sessionId: string; entry: PortalEntry }> {
  const sessionId = tx.system.newId();
  const now = tx.system.now();
  const expiresAt = new Date(now.getTime() + portalDays.session * dayMs);
  const { workspaceId } = tx;
  await tx.db
    .deleteFrom('portalSessions')
    .where('workspaceId', '=', workspaceId)
    .where('expiresAt', '<', now)
    .execute();
  await tx.db
    .insertInto('portalSessions')
    .values({ workspaceId, sessionId, customerId, provenEmail, createdAt: now, expiresAt })
    .execute();
  const token = writeSessionToken(tx.system, { workspaceId, sessionId });
  return { sessionId, entry: { token, customerId, expiresAt: expiresAt.toISOString() } };
}
