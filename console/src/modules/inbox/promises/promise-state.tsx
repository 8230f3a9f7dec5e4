import { promiseKindWords, type ShopPromise, promiseWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

/** How a promise stands: what is left of its time, or what came of it. */
export function PromiseState({ promise }: { promise: ShopPromise }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(15);
  const { state, keptAt, dueAt } = promise;
  if (keptAt !== null && state === 'kept') return <StatusTag tone="jade">{t(words.keptInTime)}</StatusTag>;
  if (keptAt !== null) return <StatusTag tone="amber">{t(words.keptLate)}</StatusTag>;
  const seconds = (Date.parse(dueAt) - now.getTime()) / 1000;
  const time = format.duration(Math.abs(seconds));
  const tone = seconds <= 0 ? 'seal' : seconds < 1800 ? 'amber' : 'azure';
  return <StatusTag tone={tone}>{t(seconds <= 0 ? words.late : words.timeLeft, { time })}</StatusTag>;
}

/** What was promised. */
export function PromiseKind({ promise: { promise } }: { promise: ShopPromise }) {
  return useSay()(promiseKindWords[promise]);
}
