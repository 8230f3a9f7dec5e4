import { type Alert, alertWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

/** Whether an alert rings, sleeps or is calm. */
export function StandingTag({ alert: { isOn, snoozedUntil, ring } }: { alert: Alert }) {
  const t = useSay();
  const format = useFormat();
  if (!isOn) return <StatusTag tone="ash">{t(words.off)}</StatusTag>;
  if (snoozedUntil !== null && Date.parse(snoozedUntil) > Date.now()) {
    return (
      <StatusTag tone="ash">{t(words.snoozed, { time: format.brief(snoozedUntil, new Date()) })}</StatusTag>
    );
  }
  if (ring === null || ring.endedAt !== null) return <StatusTag tone="jade">{t(words.calm)}</StatusTag>;
  if (ring.acknowledgedAt !== null) return <StatusTag tone="amber">{t(words.seenTo)}</StatusTag>;
  return <StatusTag tone="seal">{t(words.ringing)}</StatusTag>;
}
