import type { Extra } from '../order/content.ts';
import type { ImportPlan } from './plan.ts';
import { Cells, UnreadableRow } from './read-row.ts';

/** What a source says of a product. `price` is integer minor units; null is what it does not say. */
export interface ProductContent {
  readonly platform: string;
  /** By which the shop knows it: the SKU, else the platform's number. */
  readonly code: string;
  readonly sku: string | null;
  readonly itemNumber: string | null;
  readonly title: string;
  readonly options: string | null;
  readonly price: number | null;
  readonly currency: string;
  readonly pictureUrl: string | null;
  readonly extra: Extra;
}

/**
 * One row of a file as what it says of a product.
 *
 * @throws UnreadableRow when it has no title, or neither a SKU nor a number to be known by.
 */
export function readProduct(
  headers: readonly string[],
  row: readonly string[],
  plan: ImportPlan,
  timeZone: string,
): ProductContent {
  const cells = new Cells(headers, row, plan, timeZone);
  const [sku, itemNumber] = [cells.text('sku'), cells.text('itemNumber')];
  const code = sku ?? itemNumber;
  if (code === null) throw new UnreadableRow('missing', 'sku');
  return {
    platform: plan.platform,
    code,
    sku,
    itemNumber,
    title: cells.needed('title'),
    options: cells.text('options'),
    price: cells.amount('price'),
    currency: plan.currency,
    pictureUrl: cells.text('pictureUrl'),
    extra: cells.extra,
  };
}

/** A product after a source spoke of it: what the source does not say stays as it was. */
export function mergeProduct(before: ProductContent | null, given: ProductContent): ProductContent {
  if (before === null) return given;
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { ...before, ...said, extra: { ...before.extra, ...given.extra } };
}
