import { type Alert, alertsManage, alertWords as words } from '@zhiyin/domain/insights';
import { Button, Dropdown } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useSnoozeAlert } from './data.ts';

const hourMs = 3_600_000;
const spans = [
  { key: 'hour', hours: 1, word: words.oneHour },
  { key: 'day', hours: 24, word: words.oneDay },
  { key: 'week', hours: 168, word: words.oneWeek },
];

/** Silences an alert for a while, or wakes it. */
export function SnoozeMenu({ alert }: { alert: Alert }) {
  const t = useSay();
  const toast = useToast();
  const { memberId } = useSession().member;
  const mayManage = useMay()(alertsManage);
  const act = useSnoozeAlert();
  const { alertId, name, ownerId, snoozedUntil } = alert;
  if (!alert.isOn || (ownerId !== memberId && !mayManage)) return null;
  const to = (until: string | null) => act.mutateAsync({ params: { alertId }, body: { until } });
  if (snoozedUntil !== null && Date.parse(snoozedUntil) > Date.now()) {
    return (
      <Button icon={<Icon name="bell" />} onClick={() => to(null).catch(toast.refuse)}>
        {t(words.wake)}
      </Button>
    );
  }
  const snooze = (hours: number) =>
    to(new Date(Date.now() + hours * hourMs).toISOString()).then(
      () => toast.sayUndo(t(words.wasSnoozed, { name }), () => to(null).catch(toast.refuse), alertId),
      toast.refuse,
    );
  const items = spans.map(({ key, hours, word }) => ({
    key,
    label: t(word),
    onClick: () => void snooze(hours),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<Icon name="bell-off" />}>{t(words.snooze)}</Button>
    </Dropdown>
  );
}
