import type { ProductContent } from '@zhiyin/domain/store';
import { z } from 'zod';

export const contentColumns = [
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

/** What is told of a product, and our own copy of its picture. */
export const productColumns = [...contentColumns, 'pictureFileId'] as const;

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
