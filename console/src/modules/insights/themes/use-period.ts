import { useLocale } from '#lib/i18n/locale-context.ts';
import { startOfDays } from '#modules/platform';

/** When the last so many days began in the reader's zone, this one included; 0 is when today ends. */
export function useStartOf(): (days: number) => string {
  const { timeZone } = useLocale();
  return (days) => startOfDays(days, new Date(), timeZone);
}
