import type { Text } from '../../kit/words.ts';
import type { ConnectionKind } from './kinds.ts';
import { connectionPageWords as words } from './page-words.ts';

/** What is to be done in each shop system, in order, by the names that its own pages have. */
export const connectionSteps: Readonly<Record<ConnectionKind, readonly Text[]>> = {
  shopify: [words.shopifySecret, words.shopifyCreate, words.shopifyUpdate, words.shopifyTest],
  woocommerce: [words.wooAdd, words.wooFields, words.wooSecond, words.wooTest],
};
