import { type MetricAnswer, MetricQuestion } from '@zhiyin/domain/kit';
import { type MetricRowEntry, MetricRowsQuestion } from '@zhiyin/domain/platform';
import type { Context } from '#platform/context.ts';
import { askMetrics, listMetricRows } from '../src/modules/platform/metrics/read-metrics.ts';
import type { World } from './world.ts';

/** Yesterday until the day after tomorrow by the world's clock: whatever a story did is in it. */
function aroundNow(world: World): { from: string; to: string; zone: string } {
  const day = (offset: number): string =>
    new Date(world.system.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  return { from: day(-1), to: day(2), zone: 'UTC' };
}

/** Asks one metric about the days of the story. */
export async function asked(world: World, ctx: Context, question: object): Promise<MetricAnswer> {
  const whole = MetricQuestion.parse({ period: aroundNow(world), ...question });
  const { answers } = await askMetrics(ctx, [whole]);
  const [answer] = answers;
  if (!answer) throw new Error('one question has one answer');
  return answer;
}

/** The ids of the rows behind a metric's figure. */
export async function rowsOf(world: World, ctx: Context, question: object): Promise<string[]> {
  return (await behind(world, ctx, question)).map((row) => row.id);
}

/** The conversations that those rows open. */
export async function openedBy(world: World, ctx: Context, question: object): Promise<(string | null)[]> {
  return (await behind(world, ctx, question)).map((row) => row.conversationId);
}

async function behind(world: World, ctx: Context, question: object): Promise<MetricRowEntry[]> {
  return (await pageOf(world, ctx, question)).items;
}

export type RowsPage = Awaited<ReturnType<typeof listMetricRows>>;

/** One page of those rows. */
export function pageOf(world: World, ctx: Context, question: object): Promise<RowsPage> {
  return listMetricRows(ctx, MetricRowsQuestion.parse({ period: aroundNow(world), ...question }));
}
