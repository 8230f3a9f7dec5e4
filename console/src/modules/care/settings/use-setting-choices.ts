import { useQuery } from '@tanstack/react-query';
import { listCalendars } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useReasonNames } from '#modules/reasons';
import { useScripts } from '../data.ts';

/** What the settings of follow-ups choose from. */
export function useSettingChoices() {
  const calendars = useQuery(endpointQuery(listCalendars, {})).data?.items ?? [];
  return {
    reasons: [...useReasonNames()].map(([value, label]) => ({ value, label })),
    calendars: calendars.map(({ calendarId, name }) => ({ value: calendarId, label: name })),
    forms: useScripts(),
  };
}
