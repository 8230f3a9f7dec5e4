import type { Locale } from '../../kit/words.ts';
import type { BothTexts } from './tones.ts';

/** What stands in the places of a reply. What is not known is null or left out. */
export interface Placeholders {
  readonly customer: string;
  readonly agent: string;
  readonly shop: string;
  readonly order?: string | null;
  readonly product?: string | null;
  /** Where the latest parcel is. */
  readonly parcel?: string | null;
  readonly weekday?: string | null;
  readonly greeting?: string | null;
}
export type PlaceName = keyof Placeholders;

/** Each place by the names it may be called; the first is the one that hints show. */
const places: ReadonlyMap<string, PlaceName> = new Map<string, PlaceName>([
  ...(['customer', 'agent', 'shop', 'order', 'product', 'parcel', 'weekday', 'greeting'] as const).map(
    (name) => [name, name] as const,
  ),
  ...(['customer', 'agent', 'shop', 'product'] as const).map((name) => [`${name}.name`, name] as const),
  ['order.number', 'order'],
  ['顾客', 'customer'],
  ['客服', 'agent'],
  ['店铺', 'shop'],
  ['订单号', 'order'],
  ['商品', 'product'],
  ['物流', 'parcel'],
  ['星期', 'weekday'],
  ['问候', 'greeting'],
]);
const place = /\{\{\s*([\p{L}.]{1,20})\s*(?:\|([^{}]{0,60}))?\}\}/gu;

/**
 * A canned reply in a customer's language, else in the other one, with its places filled: `{{customer}}`, or
 * `{{order|您的订单}}` with what to say when there is none. A place of another name, or one that is not known and says
 * nothing else, stays as it was written, so that it is seen before it is sent.
 *
 * @example fillCanned({ textZh: '{{customer}}，您好', textEn: '' }, 'en', { customer: 'Li', … }) // 'Li，您好'
 */
export function fillCanned({ textZh, textEn }: BothTexts, locale: Locale, values: Placeholders): string {
  const text = locale === 'zh' ? textZh || textEn : textEn || textZh;
  return text.replace(place, (whole, name: string, otherwise?: string) => {
    const key = places.get(name.toLowerCase());
    const value = key ? values[key] : null;
    return value || (otherwise?.trim() ?? whole);
  });
}

/** The places that a text has, each once, so that nothing is asked for that no reply needs. */
export function placesIn(text: string): PlaceName[] {
  const found = [...text.matchAll(place)].flatMap(([, name = '']) => places.get(name.toLowerCase()) ?? []);
  return [...new Set(found)];
}

/** Where a text still has places that nobody filled, from their first sign to behind their last. */
export function unfilledIn(text: string): { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/\{\{[^{}\n]{1,90}\}\}/gu)].map(({ 0: whole, index }) => ({
    from: index,
    to: index + whole.length,
  }));
}
