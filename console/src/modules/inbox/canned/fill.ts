import type { Locale } from '@zhiyin/domain/kit';

/**
 * The language of what somebody wrote: Chinese when it has Chinese characters, English from two words on, since one
 * alone is often an “OK” or an order’s number. Null when nothing tells.
 */
export function languageOf(text: string): Locale | null {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /[A-Za-z]{2,}\W+[A-Za-z]{2,}/.test(text) ? 'en' : null;
}
