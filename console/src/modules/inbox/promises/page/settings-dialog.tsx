import { useQuery } from '@tanstack/react-query';
import { type PromiseSettings, promiseWords as words } from '@zhiyin/domain/inbox';
import { listCalendars } from '@zhiyin/domain/platform';
import { Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeSettings, usePromiseSettings } from '../data.ts';
import styles from '../promises.module.css';

/** Whose hours promises count in, and when their owners are warned. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const settings = usePromiseSettings().data;
  if (settings) return <Settings settings={settings} onClose={onClose} />;
  return (
    <Dialog title={t(words.settings)} width={440} onClose={onClose}>
      <PageLoading rows={2} />
    </Dialog>
  );
}

function Settings({ settings, onClose }: { settings: PromiseSettings; onClose: () => void }) {
  const t = useSay();
  const id = useId();
  const toast = useToast();
  const change = useChangeSettings();
  const calendars = useQuery(endpointQuery(listCalendars, {})).data?.items ?? [];
  const [calendarId, setCalendarId] = useState(settings.calendarId);
  const [warnMinutes, setWarnMinutes] = useState<number | null>(settings.warnMinutes);
  const save = (minutes: number) =>
    change.mutate(
      { body: { calendarId, warnMinutes: minutes, revision: settings.revision } },
      {
        onSuccess: () => {
          toast.say(t(words.saved));
          onClose();
        },
        onError: toast.refuse,
      },
    );
  return (
    <Dialog
      title={t(words.settings)}
      width={440}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          loading={change.isPending}
          disabled={warnMinutes === null}
          onClick={() => warnMinutes !== null && save(warnMinutes)}
        >
          {t(words.save)}
        </Button>
      }
    >
      <div className={styles['form']}>
        <label htmlFor={`${id}-hours`}>{t(words.calendar)}</label>
        <Select<string>
          id={`${id}-hours`}
          value={calendarId ?? ''}
          onChange={(next) => setCalendarId(next === '' ? null : next)}
          options={[
            { value: '', label: t(words.noCalendar) },
            ...calendars.map((one) => ({ value: one.calendarId, label: one.name })),
          ]}
        />
        <label htmlFor={`${id}-warn`}>{t(words.warnMinutes)}</label>
        <InputNumber
          id={`${id}-warn`}
          min={1}
          max={10_080}
          precision={0}
          value={warnMinutes}
          onChange={setWarnMinutes}
        />
      </div>
    </Dialog>
  );
}
