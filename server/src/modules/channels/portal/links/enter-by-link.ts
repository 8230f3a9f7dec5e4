import {
  type enterByLink as contract,
  type PortalEntry,
  portalEntered,
  portalLinkAgainMinutes,
  portalWords,
} from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Ground, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findOpenPortal, inShop } from '../queries.ts';
import { beginSession } from '../sessions/begin-session.ts';
import { findSession, writeSessionToken } from '../sessions/session-token.ts';
import { hashOfLink } from './link-token.ts';

type Following = z.infer<typeof contract.body>;

/**
 * Lets in whoever opens a link first. Two at once: one gets in. The browser that got in is answered the same once more
 * within some minutes: its answer may have been lost, and only it has the key it came with.
 */
export async function enterByLink(
  ground: Ground,
  shopKey: string,
  following: Following,
): Promise<PortalEntry> {
  const ctx = inShop(ground, shopKey);
  requireSystem(ctx);
  return transact(ctx, async (tx) => {
    await findOpenPortal(tx);
    const link = await useUp(tx, following);
    const entry = link ? await enter(tx, link) : await enteredBefore(tx, following);
    if (!entry) throw new Refusal('conflict', portalWords.portalLinkEnded);
    return entry;
  });
}

interface Link {
  readonly linkId: string;
  readonly customerId: string;
}

async function useUp(tx: Tx, { token, browserKey }: Following): Promise<Link | undefined> {
  const now = tx.system.now();
  return tx.db
    .updateTable('portalLinks')
    .set({ usedAt: now, browserHash: browserKey === null ? null : hashOfLink(browserKey) })
    .where('workspaceId', '=', tx.workspaceId)
    .where('tokenHash', '=', hashOfLink(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['linkId', 'customerId'])
    .executeTakeFirst();
}

async function enter(tx: Tx, { linkId, customerId }: Link): Promise<PortalEntry> {
  const { sessionId, entry } = await beginSession(tx, { customerId, provenEmail: null });
  await tx.db
    .updateTable('portalLinks')
    .set({ sessionId })
    .where('workspaceId', '=', tx.workspaceId)
    .where('linkId', '=', linkId)
    .execute();
  await announce(tx, portalEntered, { sessionId, customerId, by: 'link', linkId });
  return entry;
}

/** The sign-in that the same browser began with this link a moment ago, while it lasts. */
async function enteredBefore(tx: Tx, { token, browserKey }: Following): Promise<PortalEntry | null> {
  if (browserKey === null) return null;
  const since = new Date(tx.system.now().getTime() - portalLinkAgainMinutes * 60_000);
  const link = await tx.db
    .selectFrom('portalLinks')
    .select('sessionId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('tokenHash', '=', hashOfLink(token))
    .where('browserHash', '=', hashOfLink(browserKey))
    .where('usedAt', '>', since)
    .executeTakeFirst();
  if (!link?.sessionId) return null;
  const { sessionId } = link;
  const session = await findSession(tx, sessionId);
  if (!session) return null;
  const { customerId, expiresAt } = session;
  const { workspaceId } = tx;
  return {
    token: writeSessionToken(tx.system, { workspaceId, sessionId }),
    customerId,
    expiresAt: expiresAt.toISOString(),
  };
}
