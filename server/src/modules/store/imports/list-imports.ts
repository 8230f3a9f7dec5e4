import { type StoreImport, storeRead } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { findImport, importColumns, presentImport } from './rows.ts';

export async function listImports(
  ctx: Context,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: StoreImport[]; next: string | null }> {
  requirePermission(ctx, storeRead);
  const before = momentCursor.read(after);
  const rows = await look(ctx, (tx) => {
    const select = tx.db
      .selectFrom('storeImports')
      .select(importColumns)
      .where('workspaceId', '=', tx.workspaceId);
    const part = before
      ? select.where((is) =>
          is.or([
            is('startedAt', '<', before.at),
            is.and([is('startedAt', '=', before.at), is('importId', '<', before.id)]),
          ]),
        )
      : select;
    return part
      .orderBy('startedAt', 'desc')
      .orderBy('importId', 'desc')
      .limit(limit + 1)
      .execute();
  });
  return asPage(rows.map(presentImport), limit, (last) => momentCursor.write(last.startedAt, last.importId));
}

export async function getImport(ctx: Context, { importId }: { importId: string }): Promise<StoreImport> {
  requirePermission(ctx, storeRead);
  return look(ctx, async (tx) => presentImport(await findImport(tx, importId, false)));
}
