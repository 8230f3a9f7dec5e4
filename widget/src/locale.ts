import type { Locale } from '@zhiyin/domain/kit';

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
