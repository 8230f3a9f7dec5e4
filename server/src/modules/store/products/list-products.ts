import { type Product, storeRead } from '@zhiyin/domain/store';
import { showFiles } from '#modules/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { productColumns } from './rows.ts';

interface Query {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly search?: string | undefined;
}

export async function listProducts(
  ctx: Context,
  query: Query,
): Promise<{ items: Product[]; next: string | null }> {
  requirePermission(ctx, storeRead);
  const items = await look(ctx, async (tx) => {
    const rows = await pageOfProducts(tx, query);
    const files = await showFiles(
      tx,
      rows.flatMap(({ pictureFileId }) => pictureFileId ?? []),
    );
    const thumbnails = new Map(files.map(({ fileId, thumbnailUrl }) => [fileId, thumbnailUrl]));
    return rows.map(({ pictureFileId, changedAt, ...row }) => {
      const thumbnailUrl = thumbnails.get(pictureFileId ?? '') ?? null;
      return { ...row, thumbnailUrl, changedAt: changedAt.toISOString() };
    });
  });
  return asPage(items, query.limit, (last) => momentCursor.write(last.changedAt, last.productId));
}

async function pageOfProducts(tx: Tx, { search = '', after, limit }: Query) {
  let select = tx.db.selectFrom('products').select(productColumns).where('workspaceId', '=', tx.workspaceId);
  if (search.trim() !== '') {
    const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
    select = select.where((is) =>
      is.or([
        is('title', 'ilike', pattern),
        is('code', '=', search.trim()),
        is('itemNumber', '=', search.trim()),
      ]),
    );
  }
  const before = momentCursor.read(after);
  if (before) {
    select = select.where((is) =>
      is.or([
        is('changedAt', '<', before.at),
        is.and([is('changedAt', '=', before.at), is('productId', '<', before.id)]),
      ]),
    );
  }
  return select
    .orderBy('changedAt', 'desc')
    .orderBy('productId', 'desc')
    .limit(limit + 1)
    .execute();
}
