import { type Locale, localeOf, locales } from '@zhiyin/domain/kit';
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { remembered } from '#lib/remembered.ts';
import { LocaleContext, useLocale } from './locale-context.ts';

const rememberedLocale = remembered('locale', locales);
const htmlLang = { zh: 'zh-CN', en: 'en' } as const;

/** Chooses the language: what was remembered, else the browser's. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);

  useLayoutEffect(() => {
    document.documentElement.lang = htmlLang[locale];
  }, [locale]);

  const control = useMemo(
    () => ({
      locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      setLocale: (next: Locale) => {
        rememberedLocale.write(next);
        setLocale(next);
      },
    }),
    [locale],
  );
  return <LocaleContext value={control}>{children}</LocaleContext>;
}

/** Shows moments in another zone below it, such as the one a member set for herself. */
export function TimeZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const outer = useLocale();
  const control = useMemo(() => ({ ...outer, timeZone }), [outer, timeZone]);
  return <LocaleContext value={control}>{children}</LocaleContext>;
}

function firstLocale(): Locale {
  return rememberedLocale.read() ?? localeOf(navigator.languages.join(','));
}
