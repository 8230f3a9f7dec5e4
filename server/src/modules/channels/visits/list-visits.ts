import type { Visit } from '@zhiyin/domain/channels';
import { customersRead, customersWords } from '@zhiyin/domain/customers';
import { recordsOf } from '#modules/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { SeenPages } from './seen-pages.ts';

const visitsMax = 20;

/** The latest visits of a person, last seen first. @throws Refusal `missing`. */
export async function listVisits(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<{ items: Visit[] }> {
  requirePermission(ctx, customersRead);
  const rows = await look(ctx, async (tx) => {
    const records = await recordsOf(tx, customerId);
    if (records.length === 0) throw new Refusal('missing', customersWords.customerNotFound);
    return tx.db
      .selectFrom('visits')
      .selectAll()
      .where('workspaceId', '=', tx.workspaceId)
      .where('customerId', 'in', records)
      .orderBy('lastAt', 'desc')
      .limit(visitsMax)
      .execute();
  });
  const items = rows.map(({ startedAt, lastAt, device, pages, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    lastAt: lastAt.toISOString(),
    device: deviceOf(device),
    pages: SeenPages.parse(pages),
  }));
  return { items };
}

function deviceOf(stored: string): Visit['device'] {
  return stored === 'desktop' || stored === 'phone' || stored === 'tablet' ? stored : 'other';
}
