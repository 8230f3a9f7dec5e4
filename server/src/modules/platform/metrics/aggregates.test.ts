import { aggregates, bucketsOf, type MetricQuestion } from '@zhiyin/domain/kit';
import { MetricRowsQuestion, readMetrics } from '@zhiyin/domain/platform';
import { quantileRanks } from '@zhiyin/domain/statistics';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBareShop } from '../../../../test/bare-shop.ts';
import {
  type Chat,
  chats,
  chatsModule,
  groupsOfRow,
  isIn,
  type Order,
  orders,
  period,
  seeChats,
  storeChats,
  worked,
} from '../../../../test/measured-chats.ts';
import { askMetrics, listMetricRows } from './read-metrics.ts';

const shop = useBareShop({ modules: [chatsModule] });
const manager = () => shop().member(readMetrics, seeChats);
const now = new Date('2026-04-01T10:20:00.000Z');

beforeAll(async () => {
  await storeChats(manager());
  shop().pass((now.getTime() - shop().system.now().getTime()) / 1000);
});

type Asked = Partial<MetricQuestion> & { metric: string };
async function ask(more: Asked) {
  const question: MetricQuestion = { period, bucket: 'none', compare: 'none', ...more };
  const [answer] = (await askMetrics(manager(), [question])).answers;
  if (!answer) throw new Error('no answer');
  return answer;
}

const cuts: Partial<MetricQuestion>[] = [
  {},
  { bucket: 'week' },
  { groupBy: 'channel' },
  { groupBy: 'tags', thenBy: 'channel', bucket: 'week' },
  { groupBy: '@weekday', thenBy: '@hour' },
];
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));

describe.each(cuts.map((cut) => ({ cut, said: JSON.stringify(cut) })))('cut as $said', ({ cut }) => {
  it.each(aggregates)('the %s of every cell is what its rows say', async (aggregate) => {
    const { rows } = await ask({ metric: `test.${aggregate}`, ...cut });
    expect(rows.length).toBeGreaterThan(0);
    for (const cell of rows) {
      const within = <Row extends Chat | Order>(all: readonly Row[]) =>
        all.filter((row) => isIn(row, cut, cell));
      const { n, value } = worked(aggregate, within(chats), within(orders));
      expect([cell, cell.n, rounded(cell.value)]).toEqual([cell, n, rounded(value)]);
    }
  });

  it('leaves out no cell that has rows', async () => {
    const { rows } = await ask({ metric: 'test.count', ...cut });
    const seen = new Set(
      rows.map(({ bucket, group, thenGroup }) => JSON.stringify([bucket, group, thenGroup])),
    );
    const counted = rows.reduce((all, { n }) => all + n, 0);
    const stood = chats
      .filter((chat) => isIn(chat, {}, { bucket: null, group: null, thenGroup: null }))
      .reduce(
        (all, chat) => all + groupsOfRow(chat, cut.groupBy).length * groupsOfRow(chat, cut.thenBy).length,
        0,
      );
    expect([seen.size, counted]).toEqual([rows.length, stood]);
  });

  it.each(aggregates)('opens the %s of every cell to as many rows as it says', async (aggregate) => {
    const question = { metric: `test.${aggregate}`, ...cut };
    const { rows } = await ask(question);
    for (const { bucket, group, thenGroup, n, sum } of rows.slice(0, 5)) {
      const place = { ...question, period, ...(bucket !== null && { bucketKey: bucket }), limit: 200 };
      const open = async (more: object) => {
        const asked = MetricRowsQuestion.parse({
          ...place,
          group,
          ...(cut.thenBy && { thenGroup }),
          ...more,
        });
        return (await listMetricRows(manager(), asked)).items.length;
      };
      if (cut.groupBy === undefined && n > 200) continue;
      expect(await open({})).toBe(n);
      if (aggregate === 'share' || aggregate === 'repeat')
        expect([await open({ only: 'holds' }), await open({ only: 'fails' })]).toEqual([sum, n - (sum ?? 0)]);
    }
  });
});

describe('what a number rests on', () => {
  it.each([
    { aggregate: 'share', why: 'Wilson’s interval holds the share' },
    { aggregate: 'repeat', why: 'Wilson’s interval holds the share of different things' },
    { aggregate: 'rate', why: 'Garwood’s interval holds the rate' },
    { aggregate: 'average', why: 'Student’s interval holds the mean' },
    { aggregate: 'nps', why: 'its own interval holds the score' },
  ])('$why', async ({ aggregate }) => {
    const { value, low, high } = (await ask({ metric: `test.${aggregate}` })).total;
    expect(low).toBeLessThan(value ?? Number.NaN);
    expect(high).toBeGreaterThanOrEqual(value ?? Number.NaN);
  });

  it.each([
    { aggregate: 'median', share: 0.5 },
    { aggregate: 'p90', share: 0.9 },
    { aggregate: 'p95', share: 0.95 },
  ])('the $aggregate lies between two of the rows, kept or not', async ({ aggregate, share }) => {
    for (const cut of [{}, { groupBy: 'channel' }, { bucket: 'week' as const }]) {
      const { rows } = await ask({ metric: `test.${aggregate}`, ...cut });
      for (const cell of rows) {
        const scores = chats.filter((chat) => isIn(chat, cut, cell)).flatMap(({ score }) => score ?? []);
        const sorted = scores.toSorted((a, b) => a - b);
        const ranks = quantileRanks(sorted.length, share);
        const ends = ranks ? [sorted[ranks.low - 1], sorted[ranks.high - 1]] : [null, null];
        expect([cell.low, cell.high]).toEqual(ends);
      }
      const kept = await ask({ metric: `test.kept-${aggregate}`, ...cut });
      expect(kept.rows.map(({ low, high }) => [low, high])).toEqual(rows.map(({ low, high }) => [low, high]));
    }
  });

  it('marks few rows, and never a count', async () => {
    const day = { ...period, from: '2026-03-21', to: '2026-03-22' };
    expect((await ask({ metric: 'test.median', period: day })).total.isSmall).toBe(true);
    expect((await ask({ metric: 'test.count', period: day })).total.isSmall).toBe(false);
    expect((await ask({ metric: 'test.median' })).total.isSmall).toBe(false);
  });

  it('says what was divided by what, and nothing of what is no quotient', async () => {
    const { sum, over, n } = (await ask({ metric: 'test.share' })).total;
    expect([over, sum]).toEqual([n, expect.any(Number)]);
    expect((await ask({ metric: 'test.median' })).total).toMatchObject({ sum: null, over: null });
  });
});

/** Numbers to ten digits: sums of floats differ in their last by the order of adding. */
const rough = (answer: unknown) =>
  JSON.stringify(answer, (_key, value) =>
    typeof value === 'number' ? Number(value.toPrecision(10)) : value,
  );

it.each(cuts.map((cut) => ({ cut, said: JSON.stringify(cut) })))(
  'answers many questions at once as it answers each alone, cut as $said',
  async ({ cut }) => {
    const questions = [...aggregates, 'standing', 'busy']
      .filter((key) => cut.groupBy !== '@weekday' || !['standing', 'busy'].includes(key))
      .flatMap((key) => [
        { metric: `test.${key}`, period, bucket: 'none' as const, compare: 'none' as const, ...cut },
        { metric: `test.${key}`, period, bucket: 'none' as const, compare: 'previous' as const },
      ]);
    const together = (await askMetrics(manager(), questions)).answers;
    for (const [index, question] of questions.entries()) {
      const [alone] = (await askMetrics(manager(), [question])).answers;
      expect(rough(together[index])).toBe(rough(alone));
    }
  },
);

describe('what lasts', () => {
  const until = ({ until: end }: Chat) => end ?? now;

  it('counts in every day at whose end it stands, and in the running one now', async () => {
    const { rows, total } = await ask({ metric: 'test.standing', bucket: 'day' });
    const days = bucketsOf(period, 'day').filter(({ from }) => from < now);
    const standing = days.map(({ key, to }) => {
      const end = to < now ? to : now;
      return { bucket: key, n: chats.filter((chat) => chat.at < end && until(chat) >= end).length };
    });
    expect(rows.map(({ bucket, n }) => ({ bucket, n }))).toEqual(standing.filter(({ n }) => n > 0));
    expect(total.n).toBe(standing.at(-1)?.n);
    const asked = { metric: 'test.standing', period, bucket: 'day', bucketKey: '2026-03-29', limit: 200 };
    const { items } = await listMetricRows(manager(), MetricRowsQuestion.parse(asked));
    expect(items).toHaveLength(standing.find(({ bucket }) => bucket === '2026-03-29')?.n ?? -1);
  });

  it('counts with what of it lies in each hour, so that the hours make up the whole', async () => {
    const { rows, total } = await ask({ metric: 'test.busy', bucket: 'hour' });
    const seconds = (from: Date, to: Date) =>
      chats.reduce((all, chat) => {
        const [start, end] = [Math.max(+chat.at, +from), Math.min(+until(chat), +to)];
        return all + Math.max(0, end - start) / 1000;
      }, 0);
    const hours = bucketsOf(period, 'hour').map(({ key, from, to }) => ({ key, seconds: seconds(from, to) }));
    const busy = hours.filter((hour) => hour.seconds > 0);
    expect(rows.map(({ bucket, value }) => ({ key: bucket, seconds: value }))).toEqual(busy);
    expect(total.value).toBe(busy.reduce((all, hour) => all + hour.seconds, 0));
  });

  it('belongs to no hour of the day', async () => {
    await expect(ask({ metric: 'test.busy', groupBy: '@hour' })).rejects.toMatchObject({ kind: 'invalid' });
  });
});
