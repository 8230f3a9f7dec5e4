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
  const calendars = useQuery(endpointQuery(listCalendars, {})).data?.items ?? [];
  const [calendarId, setCalendarId] = useState(settings.calendarId);
  const [warnMinutes, setWarnMinutes] = useState<number | null>(settings.warnMinutes);
  const { save, isBusy } = useSave(settings, onClose);
  return (
    <Dialog
      title={t(words.settings)}
      width={440}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          loading={isBusy}
          disabled={warnMinutes === null}
          onClick={() => warnMinutes !== null && save(calendarId, warnMinutes)}
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
        <InputNumber {...minutes} id={`${id}-warn`} value={warnMinutes} onChange={setWarnMinutes} />
      </div>
    </Dialog>
  );
}

const minutes = { min: 1, max: 10_080, precision: 0 };

function useSave({ revision }: PromiseSettings, onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeSettings();
  const save = (calendarId: string | null, warnMinutes: number) =>
    change.mutate(
      { body: { calendarId, warnMinutes, revision } },
      {
        onSuccess: () => {
          toast.say(t(words.saved));
          onDone();
        },
        onError: toast.refuse,
      },
    );
  return { save, isBusy: change.isPending };
}
