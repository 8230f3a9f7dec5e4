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
import type { OwnServer } from '../../own-server.ts';
import type { BenchShop } from '../bench-shop.ts';
import { type Ingest, ingestRate } from './ingest-rate.ts';
import { orderFigures } from './order-figures.ts';

/** What figures cost on a shop of some size. */
export interface Figured {
  readonly stored: number;
  /** Ratings that count in a score of the shop: without any, dashboards would have little to do. */
  readonly rated: number;
  /** Conversations a minute. */
  readonly recounted: number;
  /** The longest that a dashboard took which nobody had ever looked at, and after the server had started again. */
  readonly firstMs: number | null;
  readonly startedMs: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  /** Of a question about orders or ratings. */
  readonly ordersP95Ms: number | null;
  readonly ingest: Ingest;
}

/** How much of each is measured. */
export interface FiguresSize {
  /** How often each dashboard is read. */
  readonly readings: number;
  /** For how many seconds facts come in, with metric rows and without. */
  readonly turnSeconds: number;
}

const lookEveryMs = 50;
/** Most questions of one call. */
const callMax = 24;
const zone = 'Asia/Shanghai';

/**
 * Counts all anew, then reads every ready dashboard: for the first time, after another start of the server, and so often
 * from then on. Then facts come in as fast as they can. Each line is printed when it is known.
 */
export async function measureFigures(
  server: OwnServer,
  shop: BenchShop,
  stored: number,
  { readings, turnSeconds }: FiguresSize,
  print: (line: string) => void,
): Promise<Figured> {
  const recounted = await recountRate(shop);
  print(`all figures counted anew, ${stored} conversations: ${recounted} a minute`);
  const first = await dashboardTimes(shop, 1);
  const rated = await ratedCount(shop);
  const beside = `${stored} conversations and ${rated} ratings`;
  print(`a ready dashboard over 90 days, read for the first time, ${beside}: ${sayDashboards(first)}`);
  await server.terminate();
  await server.restart();
  const started = await dashboardTimes(shop, 1);
  print(`a ready dashboard over 90 days, first after a start, ${beside}: ${sayDashboards(started)}`);
  const firstOfOrders = await orderTimes(shop, 1);
  print(`a question about orders or ratings, first after a start, ${beside}: ${sayLatencies(firstOfOrders)}`);
  const ofOrders = await orderTimes(shop, readings);
  print(`a question about orders or ratings, ${beside}: ${sayLatencies(ofOrders)}`);
  const again = await dashboardTimes(shop, readings);
  print(`a ready dashboard over 90 days, ${beside}: ${sayDashboards(again)}`);
  const ingest = await ingestRate(server, turnSeconds);
  print(sayIngest(ingest, beside));
  return {
    stored,
    rated,
    recounted,
    firstMs: first.all.at(1),
    startedMs: started.all.at(1),
    p50Ms: again.all.at(0.5),
    p95Ms: again.all.at(0.95),
    ordersP95Ms: ofOrders.at(0.95),
    ingest,
  };
}

function sayIngest({ without, withRows }: Ingest, beside: string): string {
  const slower = Math.round((1 - withRows / without) * 100);
  return `facts coming in, ${beside}: ${without}/s without metric rows, ${withRows}/s with them: ${slower} % fewer`;
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

/** How many ratings one of the shop's scores is made of today. */
async function ratedCount(shop: BenchShop): Promise<number> {
  const questions = orderFigures(today()).filter(({ metric }) => metric === 'insights.dsr-service');
  const { answers } = await shop.asOwner(askMetrics, { body: { questions } });
  return answers[0]?.total.n ?? 0;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** How long dashboards took, all of them, and the one that took longest by itself. */
interface Dashboards {
  readonly all: Latencies;
  readonly slowest: { readonly key: string; readonly own: Latencies } | undefined;
}

/** How long each ready dashboard takes to have all its answers, over the last 90 days instead of its own period. */
async function dashboardTimes(shop: BenchShop, times: number): Promise<Dashboards> {
  const all = openLatencies();
  const { items } = await shop.asOwner(listMetrics);
  const asks = readyDashboards.map((one) => ({
    key: one.key,
    own: openLatencies(),
    calls: inCalls(questionsFor(one, items, today())),
  }));
  for (let time = 0; time < times; time++) {
    for (const { calls, own } of asks) {
      const startedMs = performance.now();
      await Promise.all(calls.map((questions) => shop.asOwner(askMetrics, { body: { questions } })));
      const tookMs = performance.now() - startedMs;
      all.add(tookMs);
      own.add(tookMs);
    }
  }
  const [slowest] = asks.toSorted((one, other) => (other.own.at(0.95) ?? 0) - (one.own.at(0.95) ?? 0));
  return { all, slowest };
}

function sayDashboards({ all, slowest }: Dashboards): string {
  const longest = slowest ? `; longest ${slowest.key}, p95 ${Math.round(slowest.own.at(0.95) ?? 0)} ms` : '';
  return `${sayLatencies(all)}${longest}`;
}

/** How long each question about orders and ratings takes by itself. */
async function orderTimes(shop: BenchShop, times: number): Promise<Latencies> {
  const latencies = openLatencies();
  const questions = orderFigures(today());
  for (let time = 0; time < times; time++) {
    for (const question of questions) {
      const startedMs = performance.now();
      await shop.asOwner(askMetrics, { body: { questions: [question] } });
      latencies.add(performance.now() - startedMs);
    }
  }
  return latencies;
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
