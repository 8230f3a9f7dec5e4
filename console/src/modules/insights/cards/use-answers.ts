import { useQueries, useQuery } from '@tanstack/react-query';
import {
  askOwn,
  type Card,
  listOwnMetrics,
  periodOfView,
  questionsOf,
  type View,
  type ViewField,
} from '@zhiyin/domain/insights';
import type { MetricAnswer, MetricPeriod, MetricQuestion } from '@zhiyin/domain/kit';
import { askMetrics, listMetrics } from '@zhiyin/domain/platform';
import { useMemo } from 'react';
import type { Refused } from '#lib/call/refused.ts';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSession } from '#lib/session/session-context.ts';
import { dayOf } from '#modules/platform';
import type { Entries } from './use-naming.ts';

/** Whose figures: all that the reader may see, or those of their own work. */
export type Whose = 'all' | 'own';

/** The metrics there are for the reader. */
export function useEntries(whose: Whose) {
  const endpoint = whose === 'own' ? listOwnMetrics : listMetrics;
  const query = useQuery({ ...endpointQuery(endpoint, {}), staleTime: Number.POSITIVE_INFINITY });
  const entries: Entries = useMemo(
    () => new Map(query.data?.items.map((entry) => [entry.key, entry])),
    [query.data],
  );
  return {
    entries,
    isPending: query.isPending,
    error: query.data ? null : query.error,
    refetch: query.refetch,
  };
}

/** The most questions one call may ask. */
const questionsMax = 24;

/** What was answered of one card. */
export interface CardAnswers {
  readonly answers: readonly MetricAnswer[];
  /** Some of what it asks is not there for the reader. */
  readonly isShort: boolean;
  readonly unheeded: readonly ViewField[];
  /** What it asks, so that its numbers open to the rows that they count. */
  readonly questions: readonly MetricQuestion[];
}

export interface Answers {
  readonly period: MetricPeriod;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly error: Refused | null;
  retry(): void;
  of(card: Card): CardAnswers;
}

/**
 * Asks what all cards ask, in as few calls as there may be, each question once. Moving a card asks nothing anew, since
 * the order of the questions does not go by the order of the cards.
 */
export function useAnswers(cards: readonly Card[], view: View, entries: Entries, whose: Whose): Answers {
  const { workspace } = useSession();
  const zone = workspace.timeZone;
  const period = periodOfView(view, dayOf(new Date(), zone), zone);
  const asksOf = (card: Card) => questionsOf(card, view, period, (metric) => entries.get(metric));
  const calls = inCalls(cards.flatMap((card) => asksOf(card).questions));
  const asked = useQueries({
    queries: calls.map((questions) =>
      endpointQuery(whose === 'own' ? askOwn : askMetrics, { body: { questions } }),
    ),
  });
  const found = new Map(
    calls.flatMap((questions, call) =>
      questions.map((question, index) => [keyOf(question), asked[call]?.data?.answers[index]] as const),
    ),
  );
  return {
    period,
    isPending: asked.some(({ isPending }) => isPending),
    isFetching: asked.some(({ isFetching }) => isFetching),
    error: asked.find(({ data, error }) => !data && error)?.error ?? null,
    retry: () => {
      for (const { isError, refetch } of asked) if (isError) void refetch();
    },
    of: (card) => {
      const { questions, unheeded, isShort } = asksOf(card);
      const answers = questions.flatMap((question) => found.get(keyOf(question)) ?? []);
      return { answers, isShort, unheeded, questions };
    },
  };
}

function keyOf(question: MetricQuestion): string {
  return JSON.stringify(question);
}

/** Every question once, in an order that does not go by the order of the cards. */
function inCalls(questions: readonly MetricQuestion[]): MetricQuestion[][] {
  const byKey = new Map(questions.map((question) => [keyOf(question), question]));
  const sorted = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, question]) => question);
  return Array.from({ length: Math.ceil(sorted.length / questionsMax) }, (_, index) =>
    sorted.slice(index * questionsMax, (index + 1) * questionsMax),
  );
}
