import { z } from 'zod';
import { Id } from '../kit/shapes.ts';
import { type Locale, say, type Text } from '../kit/words.ts';
import type { Order, Product } from './contract/shapes.ts';
import { minorDigits } from './order/money.ts';
import { orderStateWords } from './order/state.ts';

/** Most cards of one message. */
export const cardsMax = 3;

/** Which order or product a message shows. */
export const CardRef = z.strictObject({ kind: z.enum(['order', 'product']), id: Id });
export type CardRef = z.infer<typeof CardRef>;

/** An order or a product as it was when a message showed it: whom it goes to is not in it. */
export const Card = CardRef.extend({
  title: z.string(),
  /** The order's number or the SKU. */
  number: z.string(),
  state: z.object({ zh: z.string(), en: z.string() }).nullable(),
  price: z.object({ minor: z.number().int(), currency: z.string() }).nullable(),
  /** Our own copy of its picture; null for what has none, and for what was shown before there were any. */
  pictureFileId: Id.nullable().default(null),
  /** Where it is now, for about an hour; never stored. */
  pictureUrl: z.string().nullable().default(null),
});
export type Card = z.infer<typeof Card>;

/** The card of an order: what it is, how far, and what was paid or is due. */
export function orderCard(
  order: Pick<Order, 'orderId' | 'title' | 'number' | 'state' | 'paid' | 'total' | 'currency'>,
): Card {
  const { orderId: id, title, number, state, paid, total, currency } = order;
  const minor = paid ?? total;
  const price = minor === null ? null : { minor, currency };
  return {
    kind: 'order',
    id,
    title,
    number,
    state: state && { ...orderStateWords[state] },
    price,
    pictureFileId: null,
    pictureUrl: null,
  };
}

interface ShownProduct extends Pick<Product, 'productId' | 'title' | 'code' | 'price' | 'currency'> {
  readonly thumbnailUrl?: string | null;
  readonly pictureFileId?: string | null;
}

/** The card of a product: what it is, how it looks and what it costs. */
export function productCard(product: ShownProduct): Card {
  const { productId: id, title, code, price: minor, currency } = product;
  const { thumbnailUrl: pictureUrl = null, pictureFileId = null } = product;
  return {
    kind: 'product',
    id,
    title,
    number: code,
    state: null,
    price: minor === null ? null : { minor, currency },
    pictureFileId,
    pictureUrl,
  };
}

const kinds: Readonly<Record<Card['kind'], Text>> = {
  order: { zh: '【订单】', en: '[Order] ' },
  product: { zh: '【商品】', en: '[Product] ' },
};

/**
 * A card in words: for channels that cannot draw one, for searching, and for lists.
 *
 * @example cardText(card, 'zh') // '【订单】90000… 西湖龙井 CNY 388.00 已发货'
 */
function cardText({ kind, number, title, price, state }: Card, locale: Locale): string {
  const digits = minorDigits(price?.currency ?? '');
  const amount = price && `${price.currency} ${(price.minor / 10 ** digits).toFixed(digits)}`;
  const parts = [number, title, amount, state?.[locale]].filter(
    (part) => part !== null && part !== undefined,
  );
  return `${say(kinds[kind], locale)}${parts.filter((part) => part !== '').join(' ')}`;
}

/** Several cards in words, one a line: the text of a message that is nothing but its cards. */
export function cardTexts(cards: readonly Card[], locale: Locale): string {
  return cards.map((card) => cardText(card, locale)).join('\n');
}
