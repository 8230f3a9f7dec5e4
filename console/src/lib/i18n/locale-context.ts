import { type Locale, say, type Text } from '@zhiyin/domain/kit';
import { createContext, use, useCallback } from 'react';

export interface LocaleControl {
  readonly locale: Locale;
  /** IANA zone in which moments are shown: the member's, else the browser's. */
  readonly timeZone: string;
  setLocale(locale: Locale): void;
}

export const LocaleContext = createContext<LocaleControl | null>(null);

/** The language and time zone in force; throws outside `LocaleProvider`. */
export function useLocale(): LocaleControl {
  const control = use(LocaleContext);
  if (!control) throw new Error('useLocale needs a LocaleProvider above it.');
  return control;
}

export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Says sentences in the reader's language.
 *
 * @example const t = useSay(); t(words.requestNumber, { id })
 */
export function useSay(): Say {
  const { locale } = useLocale();
  return useCallback((text, values) => say(text, locale, values), [locale]);
}
