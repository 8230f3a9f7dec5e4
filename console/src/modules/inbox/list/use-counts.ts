import { useQuery } from '@tanstack/react-query';
import { countConversations } from '@zhiyin/domain/inbox';
import { endpointQuery } from '#lib/endpoint-query.ts';
import type { Tab } from './tabs.ts';

/** How many conversations each tab holds; undefined until it is known. */
export function useCounts() {
  return useQuery(endpointQuery(countConversations, {})).data;
}

/** How many a tab holds; null for what is not counted, or not known yet. */
export function useTabCounts(): (tab: Tab) => number | null {
  const counts = useCounts();
  return (tab) => (tab === 'closed' || !counts ? null : counts[tab]);
}

/** What the rail shows: what is new in the reader's conversations, and whoever nobody has taken. */
export function useWaitingCount(): number | null {
  const counts = useCounts();
  return counts ? counts.unread + counts.queue : null;
}
