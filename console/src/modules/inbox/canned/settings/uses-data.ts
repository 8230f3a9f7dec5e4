import { useQuery } from '@tanstack/react-query';
import { listCannedUses } from '@zhiyin/domain/inbox';
import { endpointQuery } from '#lib/endpoint-query.ts';

/** How a canned reply was used in the last days. */
export interface Uses {
  readonly uses: number;
  readonly edited: number;
  readonly lastUsedAt: string;
}

/** Uses by canned reply; who was not used is not in it. */
export function useUses(days: number): ReadonlyMap<string, Uses> {
  const query = useQuery(endpointQuery(listCannedUses, { query: { days } }));
  return new Map(query.data?.items.map(({ cannedReplyId, ...uses }) => [cannedReplyId, uses]));
}

const oftenMin = 10;

/** A reply that most people rewrite may not fit what it is used for. */
export function isOftenEdited({ uses, edited }: Uses): boolean {
  return uses >= oftenMin && edited * 2 > uses;
}
