import type { ToldOrder } from '@zhiyin/domain/store';
import type { ConnectionRow } from '../rows.ts';
import { AskFailure } from './asked-kind.ts';
import type { AskingRow } from './askings.ts';

/**
 * Which shop orders are of, as far as they say: null when they do not. What was entered is trusted once it has told of the
 * shop whose orders came before; until then another shop's are refused, since two in one connection could not be told apart.
 *
 * @throws AskFailure `other-shop`
 */
export function shopOf(
  { revision }: Pick<ConnectionRow, 'revision'>,
  { shopKey, shopRevision }: Pick<AskingRow, 'shopKey' | 'shopRevision'>,
  orders: readonly ToldOrder[],
): string | null {
  const told = [...new Set(orders.flatMap((order) => order.shopKey ?? []))];
  const [first = null] = told;
  if (first === null) return null;
  if (shopKey === null || shopRevision === revision || told.includes(shopKey)) {
    return shopKey !== null && told.includes(shopKey) ? shopKey : first;
  }
  throw new AskFailure('other-shop', `${told.join(', ')} / ${shopKey}`);
}
