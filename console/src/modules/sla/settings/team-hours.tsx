import { useQuery } from '@tanstack/react-query';
import { listCalendars } from '@zhiyin/domain/platform';
import { slaPageWords as words } from '@zhiyin/domain/sla';
import { Select } from 'antd';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useTeamNames } from '#modules/people';
import { FormSection } from '#ui/form/form-section.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeTeamHours, useTeamHours } from '../data.ts';
import styles from './settings.module.css';

/** The hours of each team, for the service levels that count in them. */
export function TeamHoursSection({ mayManage }: { mayManage: boolean }) {
  const t = useSay();
  const toast = useToast();
  const teams = [...useTeamNames()];
  const hours = useTeamHours().data?.items ?? [];
  const calendars = useQuery(endpointQuery(listCalendars, {})).data?.items ?? [];
  const change = useChangeTeamHours();
  if (teams.length === 0) return null;
  const options = [
    { value: '', label: t(words.hoursOfPolicy) },
    ...calendars.map(({ calendarId, name }) => ({ value: calendarId, label: name })),
  ];
  return (
    <FormSection title={t(words.teamHours)} description={t(words.teamHoursHint)}>
      <ul className={styles['teams']}>
        {teams.map(([teamId, name]) => (
          <li key={teamId}>
            <label htmlFor={`hours-${teamId}`}>
              <bdi>{name}</bdi>
            </label>
            <Select<string>
              id={`hours-${teamId}`}
              value={hours.find((one) => one.teamId === teamId)?.calendarId ?? ''}
              options={options}
              disabled={!mayManage}
              popupMatchSelectWidth={false}
              onChange={(chosen) =>
                change.mutate(
                  { params: { teamId }, body: { calendarId: chosen === '' ? null : chosen } },
                  { onError: toast.refuse, onSuccess: () => toast.say(t(words.teamHoursSaved, { name })) },
                )
              }
            />
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
