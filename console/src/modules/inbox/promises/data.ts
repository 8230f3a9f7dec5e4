import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  changePromiseSettings,
  countPromises,
  getPromiseSettings,
  handOverPromise,
  keepPromise,
  listPromises,
  makePromise,
  movePromise,
  owePromiseAgain,
  promiseFacts,
  type ShopPromise,
  summarisePromises,
  withdrawPromise,
} from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { call } from '#lib/call/call.ts';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** What a list of promises is narrowed by, as the contract takes it. */
export type PromiseQuery = Omit<z.input<typeof listPromises.query>, 'after' | 'limit'>;

const kinds = promiseFacts.map(({ kind }) => kind);
const stale = [listPromises, summarisePromises, countPromises] as const;

/** Promises page by page, asked again as something comes of them. */
export function usePromises(by: PromiseQuery) {
  useStaleOn(kinds, stale);
  return useInfiniteQuery(
    endpointPages(listPromises, by, (after) => ({ query: { ...by, ...(after && { after }) } })),
  );
}

/** The promises made in a conversation, those last due first. */
export function usePromisesOf(conversationId: string) {
  useStaleOn(kinds, stale);
  return useQuery(endpointQuery(listPromises, { query: { conversationId, view: 'all', limit: 20 } }));
}

/** What the promises of a list come to, whatever state it shows. */
export function usePromiseSummary({ view: _, conversationId: __, ...by }: PromiseQuery) {
  useStaleOn(kinds, stale);
  return useQuery(endpointQuery(summarisePromises, { query: by }));
}

const exportedMax = 20_000;

/** Every promise of a list, for a file: at most some twenty thousand. */
export async function everyPromise(by: PromiseQuery): Promise<ShopPromise[]> {
  const items: ShopPromise[] = [];
  let after: string | undefined;
  do {
    const page = await call(listPromises, { query: { ...by, limit: 200, ...(after && { after }) } });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < exportedMax);
  return items;
}

/** Whose hours count and when to warn; it changes rarely. */
export function usePromiseSettings(isAsked = true) {
  return useQuery({ ...endpointQuery(getPromiseSettings, {}), staleTime: 300_000, enabled: isAsked });
}

export const useMake = () => useAct(makePromise, stale);
export const useKeep = () => useAct(keepPromise, stale);
export const useOweAgain = () => useAct(owePromiseAgain, stale);
export const useMove = () => useAct(movePromise, stale);
export const useHandOver = () => useAct(handOverPromise, stale);
export const useWithdraw = () => useAct(withdrawPromise, stale);
export const useChangeSettings = () => useAct(changePromiseSettings, [getPromiseSettings]);
