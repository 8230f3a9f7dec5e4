import { useQuery } from '@tanstack/react-query';
import {
  bucketName,
  listThemeNames,
  type Naming,
  themesRead,
  timeGroupName,
  chartWords as words,
} from '@zhiyin/domain/insights';
import { isTimeGroup } from '@zhiyin/domain/kit';
import type { MetricEntry } from '@zhiyin/domain/platform';
import { listReasons, reasonsRead } from '@zhiyin/domain/reasons';
import { listTicketTypes, ticketsRead } from '@zhiyin/domain/tickets';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames, useTeamNames } from '#modules/people';

/** The metrics of the reader, by key. */
export type Entries = ReadonlyMap<string, MetricEntry>;

/** How metrics, fields and groups are called, for whoever reads. */
export interface CardNaming extends Naming {
  fieldTitle(field: string): string;
}

const timeTitles = { '@hour': words.hour, '@weekday': words.weekday } as const;

/** Names everything that stands in cards: colleagues, teams and reasons by name, choices by their words. */
export function useNaming(entries: Entries): CardNaming {
  const t = useSay();
  const { locale } = useLocale();
  const names = useThingNames();
  const fieldOf = (field: string) =>
    [...entries.values()].find(({ fields }) => Object.hasOwn(fields, field))?.fields[field];
  return {
    t,
    metric: (key) => entries.get(key),
    bucket: (key, bucket) => bucketName(locale, key, bucket),
    fieldTitle: (field) => {
      if (isTimeGroup(field)) return t(timeTitles[field]);
      const label = fieldOf(field)?.label;
      return label ? t(label) : field;
    },
    group: (field, key) => {
      if (key === null || key === '') return t(words.none);
      if (isTimeGroup(field)) return timeGroupName(locale, field, key);
      const choice = fieldOf(field)?.choices?.find((one) => one.key === key);
      return choice ? t(choice.label) : (names.get(key) ?? key);
    },
  };
}

/** The reasons of the shop; none for whoever may not see them. */
export function useKnownReasons() {
  const may = useMay();
  return useQuery({ ...endpointQuery(listReasons, {}), enabled: may(reasonsRead), staleTime: 60_000 });
}

/** What things are called by their ids and keys. */
function useThingNames(): ReadonlyMap<string, string> {
  const t = useSay();
  const may = useMay();
  const members = useMemberNames();
  const teams = useTeamNames();
  const reasons = useKnownReasons();
  const types = useQuery({
    ...endpointQuery(listTicketTypes, {}),
    enabled: may(ticketsRead),
    staleTime: 60_000,
  });
  const themes = useQuery({
    ...endpointQuery(listThemeNames, {}),
    enabled: may(themesRead),
    staleTime: 60_000,
  });
  return new Map([
    ...members,
    ...teams,
    ...(reasons.data?.items ?? []).map(({ key, words: said }) => [key, t(said)] as const),
    ...(types.data?.items ?? []).map(({ typeId, name }) => [typeId, t(name)] as const),
    ...(themes.data?.items ?? []).map(({ themeId, name }) => [themeId, t(name)] as const),
  ]);
}
