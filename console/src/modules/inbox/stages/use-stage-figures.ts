import { useQuery } from '@tanstack/react-query';
import { stageMetrics } from '@zhiyin/domain/inbox';
import type { MetricPeriod, Text } from '@zhiyin/domain/kit';
import { askMetrics, listMetrics } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useLocale } from '#lib/i18n/locale-context.ts';
import { useStageFlow } from './data.ts';

export const spans = [1, 7, 30, 90] as const;

/** Which number was opened. */
export interface Opened {
  readonly metric: string;
  readonly group: string;
}

/** One stage with its figures. */
export interface StageLine {
  readonly key: string;
  readonly label: Text;
  readonly standing: number;
  readonly stays: number;
  /** Seconds. */
  readonly median: number | null;
  readonly p90: number | null;
}

/** The stages in the order of their flow, then those that only the past knows, with what was measured of each. */
export function useStageFigures(days: number, flowId: string | null) {
  const { timeZone } = useLocale();
  const period = periodOf(days, new Date(), timeZone);
  const questions = stageMetrics.map(({ key }) => ({ metric: key, period, groupBy: 'stage' }));
  const asked = useQuery(endpointQuery(askMetrics, { body: { questions } }));
  const entries = useQuery({ ...endpointQuery(listMetrics, {}), staleTime: Number.POSITIVE_INFINITY });
  const flow = useStageFlow(flowId);
  const [median, p90, stays, standing] = (asked.data?.answers ?? []).map(
    ({ rows }) => new Map(rows.map(({ group, value }) => [group ?? '', value])),
  );
  const known = flow.data?.states ?? [];
  const measured = [...(stays?.keys() ?? []), ...(standing?.keys() ?? [])];
  const lost = [...new Set(measured)].filter((key) => !known.some((state) => state.key === key));
  const states = [...known, ...lost.map((key) => ({ key, label: { zh: key, en: key } }))];
  const lines = states.map(
    ({ key, label }): StageLine => ({
      key,
      label,
      standing: standing?.get(key) ?? 0,
      stays: stays?.get(key) ?? 0,
      median: median?.get(key) ?? null,
      p90: p90?.get(key) ?? null,
    }),
  );
  return {
    period,
    lines,
    isPending: asked.isPending,
    error: asked.data ? null : asked.error,
    retry: asked.refetch,
    entryOf: (metric: string) => entries.data?.items.find(({ key }) => key === metric),
  };
}

/** The last days in the reader's zone, the running day included. */
function periodOf(days: number, now: Date, zone: string): MetricPeriod {
  // Swedish writes dates as ISO 8601 does.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  const dayFrom = (offset: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
  return { from: dayFrom(1 - days), to: dayFrom(1), zone };
}
