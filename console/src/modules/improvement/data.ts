import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  addEvidence,
  changeAction,
  changeFinding,
  changeRepeatSettings,
  closeFinding,
  findSimilar,
  getFinding,
  getProof,
  getRepeatSettings,
  improvementFacts,
  listActions,
  listFindings,
  listFindingsAbout,
  listStandards,
  openFinding,
  openFindingAgain,
  planAction,
  removeEvidence,
  type StandardKind,
  summariseImprovement,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { askMetrics, listMetrics, type MetricEntry, readMetrics } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';

export type Entry = z.infer<typeof MetricEntry>;
type FindingQuery = Omit<z.input<typeof listFindings.query>, 'after'>;
type ActionQuery = Omit<z.input<typeof listActions.query>, 'after' | 'limit'>;

const kinds = improvementFacts.map(({ kind }) => kind);
/** What every write makes stale. */
const reads = [
  listFindings,
  listFindingsAbout,
  findSimilar,
  summariseImprovement,
  getFinding,
  listActions,
  getProof,
];

/** Findings of one column, the latest first; asked again as they change. */
export function useFindings(query: FindingQuery) {
  useStaleOn(kinds, [listFindings]);
  return useQuery(endpointQuery(listFindings, { query }));
}

/** Findings that rest on a thing or changed it. */
export function useFindingsAbout(kind: string, ref: string) {
  useStaleOn(kinds, [listFindingsAbout]);
  return useQuery(endpointQuery(listFindingsAbout, { query: { kind, ref } }));
}

/** The things of a kind that a finding may have changed. */
export function useStandards(kind: StandardKind) {
  return useQuery(endpointQuery(listStandards, { query: { kind } }));
}

/** Findings that may be about the same; the last ones stay until others are known. */
export function useSimilar(query: z.input<typeof findSimilar.query>) {
  const { title = '', evidence, of } = query;
  return useQuery({
    ...endpointQuery(findSimilar, { query }),
    enabled: title.length >= 2 || evidence !== undefined || of !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function useFinding(findingId: string) {
  useStaleOn(kinds, [getFinding]);
  return useQuery(endpointQuery(getFinding, { params: { findingId } }));
}

export function useProof(findingId: string) {
  useStaleOn(kinds, [getProof]);
  return useQuery(endpointQuery(getProof, { params: { findingId } }));
}

export function useActions(by: ActionQuery) {
  useStaleOn(kinds, [listActions]);
  return useInfiniteQuery(
    endpointPages(listActions, by, (after) => ({ query: { ...by, ...(after && { after }) } })),
  );
}

export const useOpen = () => useAct(openFinding, reads);
export const useChange = () => useAct(changeFinding, reads);
export const useClose = () => useAct(closeFinding, reads);
export const useOpenAgain = () => useAct(openFindingAgain, reads);
export const useAddEvidence = () => useAct(addEvidence, reads);
export const useRemoveEvidence = () => useAct(removeEvidence, reads);
export const usePlan = () => useAct(planAction, reads);
export const useChangeRepeats = () => useAct(changeRepeatSettings, [getRepeatSettings]);

/** When findings are opened by themselves. */
export function useRepeats() {
  return useQuery(endpointQuery(getRepeatSettings, {}));
}

export const useChangeAction = () => useAct(changeAction, reads);

/** The metrics that the reader may ask; none without the right. */
export function useMetrics(): readonly Entry[] {
  const may = useMay();
  const { data } = useQuery({
    ...endpointQuery(listMetrics, {}),
    enabled: may(readMetrics),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.items ?? [];
}

/** What is counted, by the groups of one field. */
export function useGroups(
  metric: string,
  groupBy: string,
  period: { from: string; to: string; zone: string },
) {
  return useQuery(endpointQuery(askMetrics, { body: { questions: [{ metric, groupBy, period }] } }));
}

/** What members are called; who left has no name any more, and what opened by itself was nobody. Empty while it loads. */
export function useOwnerName(nameless: string): (memberId: string | null) => string {
  const t = useSay();
  const names = useMemberNames();
  const unknown = names.size === 0 ? '' : nameless;
  return (memberId) => (memberId === null ? t(words.byItself) : (names.get(memberId) ?? unknown));
}

/** Colleagues to choose from. */
export function useMemberOptions(): { value: string; label: string }[] {
  return [...useMemberNames()].map(([value, label]) => ({ value, label }));
}

/** Choices from words. */
export function useOptions<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, { zh: string; en: string }>>,
): { value: Key; label: string }[] {
  const t = useSay();
  return keys.map((value) => ({ value, label: t(words[value]) }));
}
