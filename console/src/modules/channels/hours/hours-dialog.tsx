import { channelsWords as words } from '@zhiyin/domain/channels';
import { createCalendar, type ShopCalendar } from '@zhiyin/domain/platform';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { newCalendar } from '#ui/calendar-editor/calendar-edit.ts';
import { CalendarEditor } from '#ui/calendar-editor/calendar-editor.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeCalendar, useCreateCalendar } from '../data.ts';

interface Props {
  /** Null for hours that are still to be made. */
  readonly calendar: ShopCalendar | null;
  readonly onSaved: (calendarId: string) => void;
  readonly onClose: () => void;
}

/** The shop's hours under their name. Every chat that keeps them follows at once. */
export function HoursDialog({ calendar, onSaved, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const { timeZone } = useLocale();
  const create = useCreateCalendar();
  const change = useChangeCalendar();
  const draft = useDraft({
    initial: {
      name: calendar?.name ?? t(words.firstHours),
      definition: calendar?.definition ?? newCalendar(timeZone),
    },
    schema: createCalendar.body,
    save: async (body) => {
      const { calendarId } = calendar
        ? await change.mutateAsync({
            params: { calendarId: calendar.calendarId },
            body: { ...body, after: calendar.revision },
          })
        : await create.mutateAsync({ body });
      onSaved(calendarId);
    },
  });
  const definition = draft.at('definition');
  const done = () => {
    toast.say(t(words.saved));
    onClose();
  };
  return (
    <Dialog title={t(calendar ? words.editHours : words.newHours)} place="side" width={640} onClose={onClose}>
      <DraftForm
        draft={draft}
        verb={t(words.save)}
        onSaved={done}
        onCancel={onClose}
        isAlwaysReady={!calendar}
      >
        <TextField at={draft.at('name')} label={t(words.hoursName)} isFirst />
        <CalendarEditor value={definition.value} onChange={definition.onChange} />
      </DraftForm>
    </Dialog>
  );
}
