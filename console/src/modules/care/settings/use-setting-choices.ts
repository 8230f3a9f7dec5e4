import { useQuery } from '@tanstack/react-query';
import { listCalendars, listForms } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useReasonNames } from '#modules/reasons';

/** What the settings of follow-ups choose from. */
export function useSettingChoices() {
  const t = useSay();
  const calendars = useQuery(endpointQuery(listCalendars, {})).data?.items ?? [];
  const forms = useQuery(endpointQuery(listForms, {})).data?.items ?? [];
  return {
    reasons: [...useReasonNames()].map(([value, label]) => ({ value, label })),
    calendars: calendars.map(({ calendarId, name }) => ({ value: calendarId, label: name })),
    forms: forms
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ formId, title }) => ({ value: formId, label: t(title) })),
  };
}
