import { useQuery } from '@tanstack/react-query';
import { listRuleNames } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';

/** What rules are called, by id, removed ones, too; empty until it is known. */
export function useRuleNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...endpointQuery(listRuleNames, {}), staleTime: 5 * 60_000 });
  return new Map(data?.items.map(({ ruleId, name }) => [ruleId, name]));
}
