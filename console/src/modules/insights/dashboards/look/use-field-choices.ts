import type { ViewField } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import { type Entries, useKnownReasons } from '../../cards/use-naming.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What one may narrow to, by field; empty where there is nothing to choose from. */
export function useFieldChoices(entries: Entries): Readonly<Record<ViewField, Choice[]>> {
  const t = useSay();
  const members = useMemberNames();
  const teams = useTeamNames();
  const reasons = useKnownReasons();
  const channels = [...entries.values()].find(({ fields }) => fields['channel']?.choices)?.fields['channel'];
  return {
    channel: (channels?.choices ?? []).map(({ key, label }) => ({ value: key, label: t(label) })),
    team: listed(teams),
    assignee: listed(members),
    reason: (reasons.data?.items ?? []).map(({ key, words }) => ({ value: key, label: t(words) })),
  };
}

function listed(names: ReadonlyMap<string, string>): Choice[] {
  return [...names].map(([value, label]) => ({ value, label }));
}
