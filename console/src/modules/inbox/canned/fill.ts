import type { CannedReply } from '@zhiyin/domain/inbox';
import type { Locale } from '@zhiyin/domain/kit';

/** What stands in the places of `{{customer}}`, `{{agent}}` and `{{shop}}`. */
export interface Placeholders {
  readonly customer: string;
  readonly agent: string;
  readonly shop: string;
}

/** The names of the places, for hints. */
const placeholderNames = ['customer', 'agent', 'shop'] as const;

/**
 * A canned reply in a customer's language, else in the other one, with its places filled. A place of another name
 * stays as it was written, so that a slip of the pen is seen before it is sent.
 *
 * @example fillCanned({ textZh: '{{customer}}，您好', textEn: '' }, 'en', { customer: 'Li', … }) // 'Li，您好'
 */
export function fillCanned(
  { textZh, textEn }: Pick<CannedReply, 'textZh' | 'textEn'>,
  locale: Locale,
  values: Placeholders,
): string {
  const text = locale === 'zh' ? textZh || textEn : textEn || textZh;
  return text.replace(/\{\{\s*(customer|agent|shop)\s*\}\}/gi, (whole, name: string) => {
    const key = placeholderNames.find((one) => one === name.toLowerCase());
    return key ? values[key] : whole;
  });
}

/**
 * The language of what somebody wrote: Chinese when it has Chinese characters, English from two words on, since one
 * alone is often an “OK” or an order’s number. Null when nothing tells.
 */
export function languageOf(text: string): Locale | null {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /[A-Za-z]{2,}\W+[A-Za-z]{2,}/.test(text) ? 'en' : null;
}
