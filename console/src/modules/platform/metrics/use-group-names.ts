import { useQuery } from '@tanstack/react-query';
import { type MetricEntry, metricPageWords as words } from '@zhiyin/domain/platform';
import { listReasons, reasonsRead } from '@zhiyin/domain/reasons';
import { platformName } from '@zhiyin/domain/store';
import type { z } from 'zod';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames, useTeamNames } from '#modules/people';

type Field = z.infer<typeof MetricEntry>['fields'][string];

/**
 * What the groups of a dimension are called: a choice by its own words, colleagues, teams and reasons by name.
 * What has no name of its own is shown as it is stored.
 */
export function useGroupNames(
  dimension: string | null,
  field: Field | undefined,
): (group: string | null) => string {
  const t = useSay();
  const may = useMay();
  const members = useMemberNames();
  const teams = useTeamNames();
  const { data } = useQuery({
    ...endpointQuery(listReasons, {}),
    enabled: dimension === 'reason' && may(reasonsRead),
  });
  const reasons = new Map(data?.items.map(({ key, words: said }) => [key, t(said)]));
  const choices = new Map(field?.choices?.map(({ key, label }) => [key, t(label)]));
  return (group) => {
    if (group === null || group === '') return t(words.withoutGroup);
    if (dimension === 'platform') return t(platformName(group));
    const name = dimension === 'reason' ? reasons.get(group) : (members.get(group) ?? teams.get(group));
    return choices.get(group) ?? name ?? group;
  };
}
