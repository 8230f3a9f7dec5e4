import { useQuery } from '@tanstack/react-query';
import { changeWordList, listWordLists, WritingCheck } from '@zhiyin/domain/inbox';
import { useMemo } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';

/** The shop's lists of words; they change rarely. */
export function useWordLists() {
  return useQuery({ ...endpointQuery(listWordLists, {}), staleTime: 300_000 });
}

/** The lists that are on, made ready once. */
export function useWritingCheck(): WritingCheck | null {
  const lists = useWordLists().data?.items;
  return useMemo(() => (lists ? new WritingCheck(lists.filter(({ isOn }) => isOn)) : null), [lists]);
}

export function useChangeWordList() {
  return useAct(changeWordList, [listWordLists]);
}
