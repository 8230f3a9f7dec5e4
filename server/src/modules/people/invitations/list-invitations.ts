import { type Invitation, peopleManage } from '@zhiyin/domain/people';
import { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { pageOfOpen, presentInvitation } from './queries.ts';

const Cursor = z.uuid().optional().catch(undefined);

/** Invitations nobody has accepted yet, oldest first, a page at a time. */
export async function listInvitations(
  ctx: Context,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: Invitation[]; next: string | null }> {
  requirePermission(ctx, peopleManage);
  return look(ctx, async (tx) => {
    const rows = await pageOfOpen(tx, { after: Cursor.parse(after), limit: limit + 1 });
    const items = rows.slice(0, limit).map(presentInvitation);
    return { items, next: rows.length > limit ? (items.at(-1)?.invitationId ?? null) : null };
  });
}
