import { channelsWords as words } from '@zhiyin/domain/channels';
import { manageCalendars, type ShopCalendar } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { OpenNow } from '#ui/calendar-editor/calendar-editor.tsx';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../channels.module.css';
import { useCalendars, useDeleteCalendar } from '../data.ts';

interface Props {
  readonly at: Slot<string | null>;
  /** Opens the hours for editing, new ones for null; outside this form, since a form holds no other. */
  readonly onEdit: (calendar: ShopCalendar | null) => void;
}

/** Which of the shop's hours a chat keeps; empty is always. Hours are made and changed from here. */
export function HoursField({ at, onEdit }: Props) {
  const t = useSay();
  const mayManage = useMay()(manageCalendars);
  const calendars = useCalendars().data?.items ?? [];
  const chosen = calendars.find(({ calendarId }) => calendarId === at.value);
  return (
    <>
      <SelectField
        at={at}
        label={t(words.hours)}
        hint={chosen ? <OpenNow calendar={chosen.definition} /> : t(words.alwaysOpenHint)}
        placeholder={t(words.alwaysOpen)}
        options={calendars.map(({ calendarId, name }) => ({ value: calendarId, label: name }))}
        isOptional
      />
      {mayManage && (
        <div className={styles['verbs']}>
          {chosen && (
            <Button icon={<Icon name="edit" />} onClick={() => onEdit(chosen)}>
              {t(words.editHours)}
            </Button>
          )}
          {chosen && <DeleteHours calendar={chosen} onDeleted={() => at.onChange(null)} />}
          <Button icon={<Icon name="plus" />} onClick={() => onEdit(null)}>
            {t(words.newHours)}
          </Button>
        </div>
      )}
    </>
  );
}

/** Takes hours away; what still counts in them is named in the refusal. */
function DeleteHours({ calendar, onDeleted }: { calendar: ShopCalendar; onDeleted: () => void }) {
  const t = useSay();
  const toast = useToast();
  const remove = useDeleteCalendar();
  const { calendarId, name } = calendar;
  const verb = t(words.deleteHours);
  const sentence = t(words.deleteHoursAsk, { name });
  return (
    <ConfirmAct
      icon={<Icon name="trash" />}
      loading={remove.isPending}
      question={{ title: verb, sentence, verb, isDestructive: true }}
      onConfirm={() =>
        remove.mutate({ params: { calendarId } }, { onSuccess: onDeleted, onError: toast.refuse })
      }
    >
      {verb}
    </ConfirmAct>
  );
}
