import { setTimeout as pause } from 'node:timers/promises';
import {
  getMeasures,
  type MeasureState,
  periodOfView,
  questionsOf,
  type ReadyDashboard,
  readyDashboards,
  recountMeasures,
} from '@zhiyin/domain/insights';
import type { MetricQuestion } from '@zhiyin/domain/kit';
import { askMetrics, listMetrics, type MetricEntry } from '@zhiyin/domain/platform';
import { type Latencies, openLatencies, sayLatencies } from '../../latencies.ts';
import type { BenchShop } from '../bench-shop.ts';

/** What figures cost on a shop of some size. */
export interface Figured {
  readonly stored: number;
  /** Conversations a minute. */
  readonly recounted: number;
  /** The longest that a dashboard took which nobody had looked at since the server started. */
  readonly firstMs: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

const lookEveryMs = 50;
/** Most questions of one call. */
const callMax = 24;
const zone = 'Asia/Shanghai';

/** Counts all anew, then reads every ready dashboard so often; each line is printed when it is known. */
export async function measureFigures(
  shop: BenchShop,
  stored: number,
  times: number,
  print: (line: string) => void,
): Promise<Figured> {
  const recounted = await recountRate(shop);
  print(`all figures counted anew, ${stored} conversations: ${recounted} a minute`);
  const { first, latencies } = await dashboardTimes(shop, times);
  print(`a ready dashboard over 90 days, read for the first time: ${sayLatencies(first)}`);
  print(`a ready dashboard over 90 days, ${stored} conversations: ${sayLatencies(latencies)}`);
  return { stored, recounted, firstMs: first.at(1), p50Ms: latencies.at(0.5), p95Ms: latencies.at(0.95) };
}

/** Counts all figures anew. Answers conversations a minute; 0 of none. */
async function recountRate(shop: BenchShop): Promise<number> {
  const startedMs = performance.now();
  let state: MeasureState = await shop.asOwner(recountMeasures);
  while (state.recount?.endedAt === null) {
    await pause(lookEveryMs);
    state = await shop.asOwner(getMeasures);
  }
  const minutes = (performance.now() - startedMs) / 60_000;
  return Math.round((state.recount?.doneCount ?? 0) / minutes);
}

/**
 * How long each ready dashboard takes to have all its answers, over the last 90 days instead of its own period: when
 * days are read for the first time, and so often from then on.
 */
async function dashboardTimes(
  shop: BenchShop,
  times: number,
): Promise<{ readonly first: Latencies; readonly latencies: Latencies }> {
  const [first, latencies] = [openLatencies(), openLatencies()];
  const { items } = await shop.asOwner(listMetrics);
  const today = new Date().toISOString().slice(0, 10);
  const asks = readyDashboards.map((one) => questionsFor(one, items, today));
  for (let time = 0; time <= times; time++) {
    for (const questions of asks) {
      const startedMs = performance.now();
      await Promise.all(
        inCalls(questions).map((some) => shop.asOwner(askMetrics, { body: { questions: some } })),
      );
      (time === 0 ? first : latencies).add(performance.now() - startedMs);
    }
  }
  return { first, latencies };
}

function questionsFor(
  { cards, view }: ReadyDashboard,
  metrics: readonly MetricEntry[],
  today: string,
): readonly MetricQuestion[] {
  const known = new Map(metrics.map((one) => [one.key, one]));
  const quarter = { ...view, span: 'last-90' as const };
  const period = periodOfView(quarter, today, zone);
  return cards.flatMap((card) => questionsOf(card, quarter, period, (key) => known.get(key)).questions);
}

function inCalls(questions: readonly MetricQuestion[]): MetricQuestion[][] {
  const calls = Math.ceil(questions.length / callMax);
  return Array.from({ length: calls }, (_, call) => questions.slice(call * callMax, (call + 1) * callMax));
}
