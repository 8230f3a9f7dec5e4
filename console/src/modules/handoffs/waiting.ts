import { useQuery } from '@tanstack/react-query';
import { countHandoffs, handoffsFacts } from '@zhiyin/domain/handoffs';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** What happens to hand-offs, by which their lists go stale. */
export const handoffKinds = handoffsFacts.map(({ kind }) => kind);

/** How many hand-offs wait for one's departments, or for oneself. */
export function useWaitingCount(): number | null {
  useStaleOn(handoffKinds, [countHandoffs]);
  const { data } = useQuery(endpointQuery(countHandoffs, {}));
  return data ? data.toAnswer + data.toSettle : null;
}
