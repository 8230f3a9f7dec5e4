import { useQuery } from '@tanstack/react-query';
import { listRuleFirings, readRules, ruleFired } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useFiringSaid } from './use-firing-said.ts';

/** When rules fired on one thing, said for its timeline; nothing for whoever may not read rules. */
export function useFiringsOn(subjectId: string) {
  const isAllowed = useMay()(readRules);
  const saidOf = useFiringSaid();
  useStaleOn([ruleFired.kind], [listRuleFirings]);
  const { data } = useQuery({
    ...endpointQuery(listRuleFirings, { query: { subjectId, limit: 50 } }),
    enabled: isAllowed,
  });
  const firings = data?.items ?? [];
  return firings.map((one) => ({ key: one.firingId, at: one.firedAt, text: saidOf(one) }));
}
