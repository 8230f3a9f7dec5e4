import { type PortalEntry, portalDays, portalEntered } from '@zhiyin/domain/channels';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { writeSessionToken } from './session-token.ts';

const dayMs = 24 * 3600_000;

interface Shown {
  readonly customerId: string;
  /** What they proved; null for whoever came by a link. */
  readonly provenEmail: string | null;
  readonly linkId: string | null;
}

/** Lets a customer in who has just shown who they are; whoever calls has made sure of it. */
export async function beginSession(tx: Tx, { customerId, provenEmail, linkId }: Shown): Promise<PortalEntry> {
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
  const by = linkId === null ? 'code' : 'link';
  await announce(tx, portalEntered, { sessionId, customerId, by, linkId });
  return {
    token: writeSessionToken(tx.system, { workspaceId, sessionId }),
    customerId,
    expiresAt: expiresAt.toISOString(),
  };
}
