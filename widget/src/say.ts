import type { Locale, Text } from '@zhiyin/domain/kit';

/**
 * The sentence in the reader's language with `{placeholders}` filled.
 *
 * @example say({ zh: '{n} 条', en: '{n} messages' }, 'en', { n: 3 }) // '3 messages'
 */
export function say(text: Text, locale: Locale, values: Readonly<Record<string, string | number>> = {}) {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
