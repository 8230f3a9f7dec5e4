import { useMemo } from 'react';
import { type Format, makeFormat } from './format.ts';
import { useLocale } from './locale-context.ts';

/** Writes dates, numbers and money the way the reader does, in the reader's time zone. */
export function useFormat(): Format {
  const { locale, timeZone } = useLocale();
  return useMemo(() => makeFormat(locale, timeZone), [locale, timeZone]);
}
