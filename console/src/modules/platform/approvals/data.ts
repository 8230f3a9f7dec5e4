import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getApproval, listApprovals } from '@zhiyin/domain/platform';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';

export type BoxName = 'to-decide' | 'asked' | 'decided';

// Facts of approvals reach nobody's socket: those asked are few, and look now and then.
const lookMs = 60_000;

export function useApprovals(box: BoxName) {
  return useInfiniteQuery({
    ...endpointPages(listApprovals, box, (after) => ({ query: { box, ...(after && { after }) } })),
    refetchInterval: lookMs,
  });
}

export function useApproval(approvalId: string) {
  return useQuery({ ...endpointQuery(getApproval, { params: { approvalId } }), refetchInterval: lookMs });
}

/** How many moves wait for the reader's word. */
export function useApprovalCount(): number | null {
  const { data } = useApprovals('to-decide');
  return data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? null;
}
