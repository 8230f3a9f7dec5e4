import { portalDays, portalInvite, portalLinkMade, portalWords } from '@zhiyin/domain/channels';
import { customersWords } from '@zhiyin/domain/customers';
import { recordsOf } from '#modules/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findPortal } from '../queries.ts';
import { hashOfLink, newLinkToken } from './link-token.ts';

const dayMs = 24 * 3600_000;
/** Links that ended so long ago are of no use even to whoever looks into what happened. */
const keptDays = 90;

/** Makes a link that lets one customer in, once. It is in this answer and nowhere else. */
export async function makeLink(
  ctx: Context,
  customerId: string,
): Promise<{ url: string; expiresAt: string }> {
  requirePermission(ctx, portalInvite);
  return transact(ctx, async (tx) => {
    const records = await recordsOf(tx, customerId);
    if (records.length === 0) throw new Refusal('missing', customersWords.customerNotFound);
    const portal = await findPortal(tx);
    if (!portal.isOn) throw new Refusal('conflict', portalWords.portalOff);

    const linkId = tx.system.newId();
    const now = tx.system.now();
    const expires = new Date(now.getTime() + portalDays.link * dayMs);
    const token = newLinkToken();
    const { workspaceId } = tx;
    await tx.db
      .deleteFrom('portalLinks')
      .where('workspaceId', '=', workspaceId)
      .where('createdAt', '<', new Date(now.getTime() - keptDays * dayMs))
      .execute();
    await tx.db
      .insertInto('portalLinks')
      .values({
        workspaceId,
        linkId,
        customerId,
        tokenHash: hashOfLink(token),
        madeBy: tx.actor.kind === 'member' ? tx.actor.id : null,
        createdAt: now,
        expiresAt: expires,
      })
      .execute();
    const expiresAt = expires.toISOString();
    await announce(tx, portalLinkMade, { linkId, customerId, expiresAt });
    return { url: `${portal.url}#link=${token}`, expiresAt };
  });
}
