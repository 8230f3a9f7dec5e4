import { z } from 'zod';
import type { OrderContent } from '../../order/content.ts';
import { momentOf } from '../../order/moment.ts';
import type { ToldOrder } from '../told-order.ts';

/** A text that a platform may leave out; numbers are texts as well, see `exactJson`. */
export const Said = z.string().nullish();

/** A list that a platform may leave out, or say as null. */
export const List = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/**
 * An amount that a platform counts in fen; null for none.
 *
 * @example fenOf('12900') // 12900
 */
export function fenOf(text: string | null | undefined): number | null {
  return text && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

/** How many pieces; null for what is no whole number. */
export function piecesOf(text: string | null | undefined): number | null {
  return text && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

const firstMs = 100_000_000_000;

/**
 * Seconds or milliseconds since 1970 as ISO text; 0 and nothing are null. Platforms use both, some for one field: what
 * would be a second after the year 5000 is a millisecond.
 *
 * @example sinceEpoch('1731916560') // '2024-11-18T07:56:00.000Z'
 */
export function sinceEpoch(text: string | null | undefined): string | null {
  const count = Number(text ?? 0);
  if (!Number.isFinite(count) || count <= 0) return null;
  const at = new Date(count < firstMs ? count * 1000 : count);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/**
 * A time on the clock of Beijing as ISO text; null for none. The year 1 is how JD says that something did not happen.
 *
 * @example beijingTime('2026-11-01 10:00:00') // '2026-11-01T02:00:00.000Z'
 */
export function beijingTime(text: string | null | undefined): string | null {
  const at = text && !/^0\d{3}/.test(text) ? momentOf(text.replace(/\.\d+$/, ''), 'Asia/Shanghai') : null;
  return at?.toISOString() ?? null;
}

/** The latest of moments; null when one is not known, as what is not over has no end. */
export function lastOf(moments: readonly (string | null)[]): string | null {
  const known = moments.filter((at) => at !== null);
  return known.length < moments.length ? null : (known.toSorted().at(-1) ?? null);
}

/**
 * Numbers for lines that have none of their own: what each holds, and the how-manieth it is of that. The same lines in
 * another order have the same numbers.
 *
 * @example numbered(['88', '99', '88']) // ['88', '99', '88-2']
 */
export function numbered(held: readonly (string | null | undefined)[]): readonly string[] {
  const counts = new Map<string, number>();
  return held.map((one) => {
    const key = one?.trim() || 'line';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}

/** An order as a platform told it; where it names no moment of change, `now` counts. */
export function toldAt(
  updatedAt: string | null,
  now: Date,
  order: OrderContent,
  shopKey: string | null | undefined = order.shop,
): ToldOrder {
  const changedAt = updatedAt === null ? now : new Date(updatedAt);
  return { externalId: order.number, updatedAt: changedAt, order, shopKey: shopKey || null };
}
