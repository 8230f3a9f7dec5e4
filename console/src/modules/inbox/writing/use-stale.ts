import { useQuery } from '@tanstack/react-query';
import { type Finding, listOverusedCanned } from '@zhiyin/domain/inbox';
import { endpointQuery } from '#lib/endpoint-query.ts';

const none: readonly Finding[] = [];
const whole = { from: 0, to: 0, instead: null, isBlocking: false, isOverridable: false } as const;

/** What to think of before a canned reply goes out as it was put in; nothing while there is none. */
export function useStale(conversationId: string, cannedReplyId: string | null): readonly Finding[] {
  const overused = useQuery({
    ...endpointQuery(listOverusedCanned, { params: { conversationId } }),
    enabled: cannedReplyId !== null,
    staleTime: 60_000,
  });
  const one = overused.data?.items.find((item) => item.cannedReplyId === cannedReplyId);
  if (!one) return none;
  return [{ ...whole, kind: one.isHeard ? 'heard' : 'overused' }];
}
