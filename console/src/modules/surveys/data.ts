import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { inboxReadAll } from '@zhiyin/domain/inbox';
import {
  attendAsk,
  changeSurveySettings,
  getSurveySettings,
  listAsks,
  summariseAsks,
  surveyAnswered,
  surveyAsked,
  surveyAttended,
  surveyEnded,
  surveySettingsChanged,
} from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import { call } from '#lib/call/call.ts';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay } from '#lib/session/session-context.ts';

/** What a list of answers is narrowed by, as the contract takes it. */
export type AskQuery = Omit<z.input<typeof listAsks.query>, 'after' | 'limit'>;

const kinds = [surveyAsked, surveyAnswered, surveyEnded, surveyAttended].map(({ kind }) => kind);

/** Answers, newest first, page by page; asked again as customers answer. */
export function useAsks(by: AskQuery) {
  useStaleOn(kinds, [listAsks]);
  return useInfiniteQuery(
    endpointPages(listAsks, by, (after) => ({ query: { ...by, ...(after && { after }) } })),
  );
}

/** What they come to. */
export function useAskSummary(by: AskQuery) {
  useStaleOn(kinds, [summariseAsks]);
  return useQuery(endpointQuery(summariseAsks, { query: by }));
}

/** What a conversation's customer was asked, the latest first. */
export function useAsksOf(conversationId: string) {
  useStaleOn(kinds, [listAsks]);
  return useQuery(endpointQuery(listAsks, { query: { conversationId, limit: 10 } }));
}

/** How many answers of “not solved” wait: one's own, or everybody's for who sees all conversations. */
export function useUnattendedCount(): number | null {
  const may = useMay();
  useStaleOn(kinds, [summariseAsks]);
  const agent = may(inboxReadAll) ? {} : { agent: 'me' as const };
  const { data } = useQuery(endpointQuery(summariseAsks, { query: { ...agent, unattended: 'true' } }));
  return data?.unattended ?? null;
}

export function useAttend() {
  return useAct(attendAsk, [listAsks, summariseAsks]);
}

const exportedMax = 20_000;

/** Every answer of a list, for a file: at most some twenty thousand. */
export async function everyAsk(by: AskQuery) {
  const items: z.output<typeof listAsks.response>['items'] = [];
  let after: string | undefined;
  do {
    const page = await call(listAsks, { query: { ...by, limit: 200, ...(after && { after }) } });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < exportedMax);
  return items;
}

export function useSurveySettings() {
  useStaleOn([surveySettingsChanged.kind], [getSurveySettings]);
  return useQuery(endpointQuery(getSurveySettings, {}));
}

export function useChangeSurveySettings() {
  return useAct(changeSurveySettings, [getSurveySettings]);
}
