import type { ProductContent } from '@zhiyin/domain/store';
import { z } from 'zod';

export const productColumns = [
  'productId',
  'platform',
  'code',
  'sku',
  'itemNumber',
  'title',
  'options',
  'price',
  'currency',
  'pictureUrl',
  'changedAt',
] as const;

interface ProductRow extends Omit<ProductContent, 'extra'> {
  productId: string;
  changedAt: Date;
  extra: unknown;
}

const Extra = z.record(z.string(), z.string());

/** What is stored of a product, as sources tell of it. */
export function productContentOf({ productId: _, changedAt: __, ...row }: ProductRow): ProductContent {
  return { ...row, extra: Extra.parse(row.extra) };
}
