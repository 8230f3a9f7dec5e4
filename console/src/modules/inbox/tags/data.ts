import { useQuery } from '@tanstack/react-query';
import { listTags, type Tag } from '@zhiyin/domain/inbox';
import { endpointQuery } from '#lib/endpoint-query.ts';

const none: readonly Tag[] = [];

/** The shop's tags; none until they are known. */
export function useTags(): readonly Tag[] {
  return useQuery({ ...endpointQuery(listTags, {}), staleTime: 5 * 60_000 }).data?.items ?? none;
}
