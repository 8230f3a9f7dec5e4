import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  countHandoffs,
  getHandoff,
  listDepartments,
  listHandoffs,
  listHandoffTypes,
  readHandoffPairs,
} from '@zhiyin/domain/handoffs';
import type { z } from 'zod';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { handoffKinds } from './waiting.ts';

/** What a list of hand-offs is narrowed by, as the contract takes it. */
export type HandoffsQuery = Omit<z.input<typeof listHandoffs.query>, 'after' | 'limit'>;

/** What every step with a hand-off makes stale. */
export const handoffReads = [listHandoffs, getHandoff, countHandoffs];
const settled = ['handoffs.type-changed', 'handoffs.department-changed'];

/** Hand-offs page by page; asked again as they change. */
export function useHandoffs(by: HandoffsQuery) {
  useStaleOn(handoffKinds, [listHandoffs]);
  return useInfiniteQuery(
    endpointPages(listHandoffs, by, (after) => ({ query: { ...by, ...(after && { after }) } })),
  );
}

/** The first so many of a list. */
export function useSomeHandoffs(by: HandoffsQuery, limit: number) {
  useStaleOn(handoffKinds, [listHandoffs]);
  return useQuery(endpointQuery(listHandoffs, { query: { ...by, limit } }));
}

export function useHandoff(handoffId: string) {
  useStaleOn(handoffKinds, [getHandoff]);
  return useQuery(endpointQuery(getHandoff, { params: { handoffId } }));
}

/** The shop's kinds of hand-offs, archived ones included. */
export function useTypes() {
  useStaleOn(settled, [listHandoffTypes]);
  return useQuery(endpointQuery(listHandoffTypes, {}));
}

export function useDepartments() {
  useStaleOn(settled, [listDepartments]);
  return useQuery(endpointQuery(listDepartments, {}));
}

export function usePairs(since: string) {
  return useQuery(endpointQuery(readHandoffPairs, { query: { since } }));
}
