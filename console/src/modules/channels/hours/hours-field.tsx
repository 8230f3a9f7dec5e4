import { channelsWords as words } from '@zhiyin/domain/channels';
import { manageCalendars, type ShopCalendar } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { OpenNow } from '#ui/calendar-editor/calendar-editor.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../channels.module.css';
import { useCalendars } from '../data.ts';

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
          <Button icon={<Icon name="plus" />} onClick={() => onEdit(null)}>
            {t(words.newHours)}
          </Button>
        </div>
      )}
    </>
  );
}
