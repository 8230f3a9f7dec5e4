import { type PortalEntry, portalEntered, portalWords } from '@zhiyin/domain/channels';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Ground, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findOpenPortal, inShop } from '../queries.ts';
import { beginSession } from '../sessions/begin-session.ts';
import { hashOfLink } from './link-token.ts';

/** Lets in whoever opens a link first. Two at once: one gets in. */
export async function enterByLink(ground: Ground, shopKey: string, token: string): Promise<PortalEntry> {
  const ctx = inShop(ground, shopKey);
  requireSystem(ctx);
  return transact(ctx, async (tx) => {
    await findOpenPortal(tx);
    const link = await useUp(tx, token);
    if (!link) throw new Refusal('conflict', portalWords.portalLinkEnded);
    const { linkId, customerId } = link;
    const { sessionId, entry } = await beginSession(tx, { customerId, provenEmail: null });
    await announce(tx, portalEntered, { sessionId, customerId, by: 'link', linkId });
    return entry;
  });
}

async function useUp(tx: Tx, token: string): Promise<{ linkId: string; customerId: string } | undefined> {
  const now = tx.system.now();
  return tx.db
    .updateTable('portalLinks')
    .set({ usedAt: now })
    .where('workspaceId', '=', tx.workspaceId)
    .where('tokenHash', '=', hashOfLink(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['linkId', 'customerId'])
    .executeTakeFirst();
}
