/** The languages Zhiyin speaks; Chinese and English are equals. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/**
 * By which rules of a country each language writes dates and figures: British English has the day before the month and
 * 24 hours, as Chinese has. Every screen goes by them, always with `hourCycle: 'h23'`.
 */
export const intlTags = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** A sentence in both languages. A missing one does not compile. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A sentence with the stable key by which programs recognise it, e.g. `inbox.conversation-closed`. */
export interface Word extends Text {
  readonly key: string;
}

/**
 * Names a module's sentences. The key of each is the module and the kebab-cased name.
 *
 * @example defineWords('inbox', { replySent: { zh: '已回复', en: 'Replied' } }).replySent.key // 'inbox.reply-sent'
 */
export function defineWords<const Entries extends Record<string, Text>>(
  module: string,
  entries: Entries,
): { readonly [Name in keyof Entries]: Word } {
  const named = Object.entries(entries).map(([name, text]) => [
    name,
    { key: `${module}.${kebab(name)}`, ...text },
  ]);
  return Object.fromEntries(named);
}

/**
 * The sentence in the reader's language with `{placeholders}` filled. An unknown placeholder stays as written.
 *
 * @example say({ zh: '{n} 条', en: '{n} messages' }, 'en', { n: 3 }) // '3 messages'
 */
export function say(
  text: Text,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Picks a language from an `Accept-Language` header or a BCP 47 tag; English when neither is named. */
export function localeOf(header: string | undefined): Locale {
  const tags = (header ?? '').split(',').map(weighted);
  const known = tags.filter((tag) => tag.locale !== null && tag.weight > 0);
  known.sort((a, b) => b.weight - a.weight);
  return known[0]?.locale ?? 'en';
}

function weighted(part: string): { locale: Locale | null; weight: number } {
  const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
  const quality = rest.map((item) => /^\s*q=([\d.]+)$/.exec(item)?.[1]).find((item) => item !== undefined);
  const locale = locales.find((item) => tag === item || tag.startsWith(`${item}-`)) ?? null;
  return { locale, weight: quality === undefined ? 1 : Number(quality) };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
