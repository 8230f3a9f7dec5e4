import { useQuery } from '@tanstack/react-query';
import { listCalendars } from '@zhiyin/domain/platform';
import { slaPageWords as words } from '@zhiyin/domain/sla';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { OpenNow } from '#ui/calendar-editor/calendar-editor.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';

/** Which of the shop's hours count; empty is around the clock. */
export function HoursField({ at }: { at: Slot<string | null> }) {
  const t = useSay();
  const calendars = useQuery(endpointQuery(listCalendars, {})).data?.items ?? [];
  const chosen = calendars.find(({ calendarId }) => calendarId === at.value);
  return (
    <SelectField
      at={at}
      label={t(words.hoursField)}
      hint={chosen && <OpenNow calendar={chosen.definition} />}
      placeholder={t(words.hoursAlways)}
      options={calendars.map(({ calendarId, name }) => ({ value: calendarId, label: name }))}
      isOptional
    />
  );
}
