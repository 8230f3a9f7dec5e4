import type { intlTags, Locale } from '@zhiyin/domain/kit';

/** The domain's, which it does not compile without. */
const tags: typeof intlTags = { zh: 'zh-CN', en: 'en-GB' };

/** Writes dates and times as every screen of ours does: by 24 hours, in the reader's own zone unless one is named. */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[locale], { hourCycle: 'h23', ...options });
}

/** How a time of the day is written. */
export const clock = { hour: '2-digit', minute: '2-digit' } as const;

/**
 * The first of these BCP 47 tags that we speak; English when we speak none of them.
 *
 * @example localeOf(['fr', 'zh-CN']) // 'zh'
 */
export function localeOf(tags: readonly (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    const language = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0];
    if (language === 'zh' || language === 'en') return language;
  }
  return 'en';
}
