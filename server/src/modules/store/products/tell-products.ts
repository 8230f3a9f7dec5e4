import type { NewProduct, Outcome } from '@zhiyin/domain/store';
import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { writeProducts } from './write-products.ts';

/** Takes in what a program tells of products; what is new or changed is announced as it is written. */
export async function tellProducts(
  ctx: Context,
  { products }: { products: readonly z.infer<typeof NewProduct>[] },
): Promise<{ items: { code: string; productId: string; outcome: Outcome }[] }> {
  const told = products.map((product) => ({ ...product, sku: product.code, extra: {} }));
  return { items: await writeProducts(ctx, told) };
}
