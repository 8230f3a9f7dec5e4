import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MetricAnswer, MetricPeriod } from '@zhiyin/domain/kit';
import { askMetrics, listMetrics } from '@zhiyin/domain/platform';
import type { Refused } from '#lib/call/refused.ts';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useLocale } from '#lib/i18n/locale-context.ts';
import { periodOf, type Span, spanOf } from './period.ts';

/** Every metric that the reader may ask, with what it means. */
export function useMetricEntries() {
  return useQuery({ ...endpointQuery(listMetrics, {}), staleTime: Number.POSITIVE_INFINITY });
}

/** The span that is looked at; it stands in the address, so that a link shows the same to a colleague. */
export function useSpan(): { span: Span; period: MetricPeriod; choose: (span: Span) => void } {
  const { timeZone } = useLocale();
  const navigate = useNavigate();
  const asked: { days?: unknown } = useSearch({ strict: false });
  const span = spanOf(asked.days);
  return {
    span,
    period: periodOf(span, new Date(), timeZone),
    choose: (days) => navigate({ to: '.', search: { days }, replace: true }),
  };
}

/** The most questions one call may ask. */
const questionsMax = 24;

/** The totals of metrics and of the period before, by metric. */
export interface Totals {
  readonly isPending: boolean;
  readonly error: Refused | null;
  readonly byMetric: ReadonlyMap<string, MetricAnswer>;
  retry(): void;
}

/** Asks for the totals of all metrics, in as few calls as there may be. */
export function useTotals(metrics: readonly string[], period: MetricPeriod): Totals {
  const calls = Array.from({ length: Math.ceil(metrics.length / questionsMax) }, (_, index) =>
    metrics.slice(index * questionsMax, (index + 1) * questionsMax),
  );
  const asked = useQueries({
    queries: calls.map((part) => {
      const questions = part.map((metric) => ({ metric, period, compare: 'previous' as const }));
      return endpointQuery(askMetrics, { body: { questions } });
    }),
  });
  const answers = asked.flatMap(({ data }) => data?.answers ?? []);
  return {
    isPending: asked.some(({ isPending }) => isPending),
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    byMetric: new Map(answers.map((answer) => [answer.metric, answer] as const)),
    retry: () => {
      for (const { isError, refetch } of asked) if (isError) void refetch();
    },
  };
}

/** One metric cut by day or by a dimension. */
export function useCut(metric: string, period: MetricPeriod, cut: { bucket: 'day' } | { groupBy: string }) {
  const { data, ...rest } = useQuery(
    endpointQuery(askMetrics, { body: { questions: [{ metric, period, ...cut }] } }),
  );
  return { answer: data?.answers[0], ...rest };
}
