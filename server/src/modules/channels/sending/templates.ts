import { type MessageTemplate, accountWords as words } from '@zhiyin/domain/channels';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { findAccountRow } from '../accounts/rows.ts';
import { adapterOf } from '../adapters/registry.ts';
import { withToken } from './jobs/with-token.ts';

/**
 * The approved texts that an account's vendor has now; none where the vendor knows no such thing.
 *
 * @throws Refusal `conflict` when the vendor does not give them, with its reason.
 */
export async function templatesOf(ctx: Context, accountId: string): Promise<readonly MessageTemplate[]> {
  const row = await look(ctx, (tx) => findAccountRow(tx, accountId));
  const adapter = adapterOf(ctx.system, row.kind);
  const { templates } = adapter;
  if (!templates) return [];
  try {
    return await withToken(ctx, adapter, row, { work: (session) => templates(session) });
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw new Refusal('conflict', words.templatesNotHad, { why: error.message.slice(0, 200) });
  }
}
