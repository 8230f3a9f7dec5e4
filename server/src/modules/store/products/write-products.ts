import { isDeepStrictEqual } from 'node:util';
import {
  mergeProduct,
  type Outcome,
  type ProductContent,
  productsChanged,
  storeWrite,
} from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { copyLater } from '../jobs/fetch-picture.ts';
import { contentColumns, productContentOf } from './rows.ts';

interface WrittenProduct {
  readonly code: string;
  readonly productId: string;
  readonly outcome: Outcome;
}

interface Known {
  readonly productId: string;
  readonly before: ProductContent | null;
  after: ProductContent;
}

/** Takes in what is told of products, as `writeOrders` does of orders. */
export async function writeProducts(
  ctx: Context,
  told: readonly ProductContent[],
): Promise<WrittenProduct[]> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, (tx) => write(tx, told));
}

async function write(tx: Tx, told: readonly ProductContent[]): Promise<WrittenProduct[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`store ${tx.workspaceId}`}, 0))`.execute(tx.db);
  const known = await knownProducts(tx, told);
  const written = told.map((given): WrittenProduct => {
    const { code } = given;
    const had = known.get(keyOf(given));
    const after = mergeProduct(had?.after ?? null, given);
    const productId = had?.productId ?? tx.system.newId();
    const outcome = !had ? 'added' : isDeepStrictEqual(had.after, after) ? 'same' : 'changed';
    if (had) had.after = after;
    else known.set(keyOf(given), { productId, before: null, after });
    return { code, productId, outcome };
  });
  const changed = [...known.values()].filter(({ before, after }) => !isDeepStrictEqual(before, after));
  const [first] = changed;
  if (!first) return written;
  await store(tx, changed);
  for (const { productId, before, after } of changed) {
    if (after.pictureUrl && after.pictureUrl !== before?.pictureUrl) await copyLater(tx, productId);
  }
  await announce(tx, productsChanged, { productId: first.productId, count: changed.length });
  return written;
}

function keyOf({ platform, code }: Pick<ProductContent, 'platform' | 'code'>): string {
  return JSON.stringify([platform, code]);
}

async function knownProducts(tx: Tx, told: readonly ProductContent[]): Promise<Map<string, Known>> {
  const rows = await tx.db
    .selectFrom('products')
    .select([...contentColumns, 'extra'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('code', 'in', [...new Set(told.map(({ code }) => code))])
    .execute();
  return new Map(
    rows.map((row) => {
      const before = productContentOf(row);
      return [keyOf(row), { productId: row.productId, before, after: before }];
    }),
  );
}

async function store(tx: Tx, products: readonly Known[]): Promise<void> {
  const rows = products.map(({ productId, after }) => ({
    workspace_id: tx.workspaceId,
    product_id: productId,
    platform: after.platform,
    code: after.code,
    sku: after.sku,
    item_number: after.itemNumber,
    title: after.title,
    options: after.options,
    price: after.price,
    currency: after.currency,
    picture_url: after.pictureUrl,
    extra: after.extra,
    changed_at: tx.system.now(),
  }));
  await sql`
    insert into products select * from jsonb_populate_recordset(null::products, ${JSON.stringify(rows)}::jsonb)
    on conflict (workspace_id, product_id) do update set sku = excluded.sku, item_number = excluded.item_number,
      title = excluded.title, options = excluded.options, price = excluded.price, currency = excluded.currency,
      picture_url = excluded.picture_url, extra = excluded.extra, changed_at = excluded.changed_at
  `.execute(tx.db);
}
