import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  askForFollowUp,
  askForPastLow,
  careFacts,
  careSettingsChanged,
  changeCareSettings,
  changeFollowUp,
  countFollowUps,
  endFollowUp,
  finishFollowUp,
  getCareSettings,
  getFollowUp,
  listFindings,
  listFollowUps,
  noteAttempt,
  openFollowUpAgain,
  previewPastLow,
  summariseFollowUps,
} from '@zhiyin/domain/care';
import { listForms } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import { call } from '#lib/call/call.ts';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** What a list of follow-ups is narrowed by, as the contract takes it. */
export type FollowUpQuery = Omit<z.input<typeof listFollowUps.query>, 'after' | 'limit'>;

const kinds = careFacts.map(({ kind }) => kind);
/** What every write about a follow-up makes stale. */
const reads = [listFollowUps, summariseFollowUps, listFindings, countFollowUps, getFollowUp];

/** Follow-ups page by page; asked again as they change. */
export function useFollowUps(by: FollowUpQuery) {
  useStaleOn(kinds, [listFollowUps]);
  return useInfiniteQuery(
    endpointPages(listFollowUps, by, (after) => ({ query: { ...by, ...(after && { after }) } })),
  );
}

/** What they come to. */
export function useFollowUpSummary(by: FollowUpQuery) {
  useStaleOn(kinds, [summariseFollowUps]);
  return useQuery(endpointQuery(summariseFollowUps, { query: by }));
}

/** What customers answered to the scripts. */
export function useFindings(by: FollowUpQuery) {
  useStaleOn(kinds, [listFindings]);
  return useQuery(endpointQuery(listFindings, { query: by }));
}

/** Those of one conversation, the latest first. */
export function useFollowUpsOf(conversationId: string) {
  useStaleOn(kinds, [listFollowUps]);
  return useQuery(endpointQuery(listFollowUps, { query: { conversationId, limit: 10 } }));
}

/** How many of one's own are to do. */
export function useMineCount(): number | null {
  useStaleOn(kinds, [countFollowUps]);
  return useQuery(endpointQuery(countFollowUps, {})).data?.mine ?? null;
}

export function useFollowUp(followUpId: string) {
  useStaleOn(kinds, [getFollowUp]);
  return useQuery(endpointQuery(getFollowUp, { params: { followUpId } }));
}

export const useAsk = () => useAct(askForFollowUp, reads);
export const useChange = () => useAct(changeFollowUp, reads);
export const useNoteAttempt = () => useAct(noteAttempt, reads);
export const useFinish = () => useAct(finishFollowUp, reads);
export const useOpenAgain = () => useAct(openFollowUpAgain, reads);
export const useEnd = () => useAct(endFollowUp, reads);

/** The forms that may be asked as scripts. */
export function useScripts(): { value: string; label: string }[] {
  const t = useSay();
  const forms = useQuery(endpointQuery(listForms, {})).data?.items ?? [];
  return forms
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ formId, title }) => ({ value: formId, label: t(title) }));
}

const exportedMax = 20_000;

/** Every follow-up of a list, for a file: at most some twenty thousand. */
export async function everyFollowUp(by: FollowUpQuery) {
  const items: z.output<typeof listFollowUps.response>['items'] = [];
  let after: string | undefined;
  do {
    const page = await call(listFollowUps, { query: { ...by, limit: 200, ...(after && { after }) } });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < exportedMax);
  return items;
}

export function useCareSettings() {
  useStaleOn([careSettingsChanged.kind], [getCareSettings]);
  return useQuery(endpointQuery(getCareSettings, {}));
}

/** What following up past low scores would do. */
export function usePastLow(days: number) {
  return useQuery({ ...endpointQuery(previewPastLow, { query: { days } }), staleTime: 0 });
}

export const useAskForPastLow = () => useAct(askForPastLow, [previewPastLow, listFollowUps, countFollowUps]);
export const useChangeCareSettings = () => useAct(changeCareSettings, [getCareSettings]);
