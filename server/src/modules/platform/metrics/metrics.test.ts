import {
  type Aggregate,
  bucketsOf,
  type FilterRecord,
  type MetricPeriod,
  type MetricQuestion,
  matches,
  metric,
  parseFilter,
  permission,
} from '@zhiyin/domain/kit';
import { MetricRowsQuestion, readMetrics } from '@zhiyin/domain/platform';
import { quantile } from '@zhiyin/domain/statistics';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import type { Module } from '#platform/module.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { askMetrics, listMetricRows, listMetrics } from './read-metrics.ts';

const same = { zh: '测试', en: 'Test' };
const seeSales = permission('test.see-sales', same);
const fields = {
  channel: { type: 'choice', label: same },
  tags: { type: 'choices', label: same },
  amount: { type: 'number', label: same },
} as const;

function source(key: Aggregate): MetricSource {
  const definition = { name: same, formula: same, edgeCases: same, unit: 'count', direction: 'up' } as const;
  return {
    metric: metric({
      ...definition,
      key: `test.${key}`,
      grain: 'sale',
      source: 'sales',
      document: { title: { zh: '测试', en: 'Test' }, section: { zh: '一', en: 'One' } },
      fields,
      dimensions: ['channel', 'tags'],
    }),
    may: seeSales,
    from: sql`sales s`,
    workspaceId: sql.ref('s.workspace_id'),
    id: sql.ref('s.sale_id'),
    at: sql.ref('s.sold_at'),
    ...(key === 'count' ? {} : { value: sql.ref('s.amount') }),
    aggregate: key,
    isVisible: (ctx) => sql`(s.channel is distinct from 'secret' or ${ctx.actor.kind === 'system'})`,
    columns: { channel: sql.ref('s.channel'), tags: sql.ref('s.tags'), amount: sql.ref('s.amount') },
  };
}
const known = ['count', 'sum', 'average', 'median', 'p90'] as const satisfies readonly Aggregate[];
type Known = (typeof known)[number];
const salesModule: Module = {
  name: 'sales',
  permissions: [seeSales],
  facts: [],
  routes: () => undefined,
  metrics: known.map(source),
};

const shop = useBareShop({ modules: [salesModule] });
const manager = () => shop().member(readMetrics, seeSales);

interface Sale {
  id: string;
  at: Date;
  amount: number | null;
  channel: string | null;
  tags: string[];
}
const period: MetricPeriod = { from: '2026-03-01', to: '2026-04-15', zone: 'Europe/Berlin' };
const minutes = (days: number) => fc.integer({ min: -2 * 1440, max: days * 1440 });
const aSale = fc.record({
  id: fc.uuid({ version: 4 }),
  at: minutes(50).map((offset) => new Date(Date.parse('2026-02-28T23:00:00.000Z') + offset * 60_000)),
  amount: fc.option(fc.integer({ min: -50, max: 500 })),
  channel: fc.constantFrom('web', 'mail', '', null),
  tags: fc.uniqueArray(fc.constantFrom('new', 'vip', 'late')),
});
const [sales = []] = fc.sample(fc.array(aSale, { minLength: 400, maxLength: 400 }), { seed: 7, numRuns: 1 });

beforeAll(async () => {
  const client = new pg.Client({ connectionString: shop().system.database.url });
  await client.connect();
  await client.query(`create table sales (workspace_id uuid, sale_id uuid, sold_at timestamptz, amount double precision,
    channel text, tags text[], primary key (workspace_id, sale_id)); select platform.guard('sales')`);
  await client.end();
  await store(manager(), sales);
  const secret = { id: crypto.randomUUID(), at: new Date('2026-03-05T12:00:00Z'), amount: 9, tags: [] };
  await store(manager(), [{ ...secret, channel: 'secret' }]);
  await store({ ...manager(), workspaceId: crypto.randomUUID() }, sales.slice(0, 5));
});

async function store(ctx: Context, rows: readonly Sale[]): Promise<void> {
  await transact(ctx, async (tx) => {
    for (const { id, at, amount, channel, tags } of rows) {
      await sql`insert into sales values (${tx.workspaceId}, ${id}, ${at}, ${amount}, ${channel}, ${tags})`.execute(
        tx.db,
      );
    }
  });
}

const question = (more: Partial<MetricQuestion> = {}): MetricQuestion => ({
  metric: 'test.average',
  period,
  bucket: 'none',
  compare: 'none',
  ...more,
});
const ask = async (more: Partial<MetricQuestion> = {}) => {
  const { answers } = await askMetrics(manager(), [question(more)]);
  const [answer] = answers;
  if (!answer) throw new Error('no answer');
  return answer;
};

/** The same number, worked out in memory from the rows themselves. */
function expected(key: Known, rows: readonly Sale[]): { value: number | null; n: number } {
  const values = rows.flatMap(({ amount }) => (key === 'count' ? [1] : amount === null ? [] : [amount]));
  const sum = values.reduce((total, value) => total + value, 0);
  const n = values.length;
  if (key === 'count' || key === 'sum') return { value: sum, n };
  if (key === 'average') return { value: n === 0 ? null : sum / n, n };
  return { value: quantile(values, key === 'median' ? 0.5 : 0.9), n };
}

function rowsIn(from: Date, to: Date, filter?: MetricQuestion['filter']): Sale[] {
  const parsed = parseFilter(fields, filter ?? { all: [] });
  if (!parsed.ok) throw new Error('not a filter');
  const now = shop().system.now();
  const record = ({ channel, tags, amount }: Sale): FilterRecord => ({ channel, tags, amount });
  return sales.filter(
    (sale) => sale.at >= from && sale.at < to && matches(parsed.filter, record(sale), { now }),
  );
}

const filters = [
  undefined,
  { field: 'channel', operator: 'is', value: 'web' },
  { not: { field: 'tags', operator: 'has-any-of', value: ['vip'] } },
  {
    any: [
      { field: 'amount', operator: 'above', value: 200 },
      { field: 'channel', operator: 'is-empty' },
    ],
  },
];

it.each(
  known.flatMap((key) =>
    filters.map((filter) => ({ key, filter, said: JSON.stringify(filter) ?? 'no filter' })),
  ),
)('measures the $key of the days as the rows themselves say, with $said', async ({ key, filter }) => {
  const answer = await ask({ metric: `test.${key}`, bucket: 'day', ...(filter ? { filter } : {}) });
  const days = bucketsOf(period, 'day');
  const wanted = days
    .map((day) => ({ bucket: day.key, group: null, ...expected(key, rowsIn(day.from, day.to, filter)) }))
    .filter(({ n }) => n > 0);
  expect(close(answer.rows)).toEqual(close(wanted));
  const [whole] = bucketsOf(period, 'none');
  if (!whole) throw new Error('no period');
  expect(close([answer.total])).toEqual(close([expected(key, rowsIn(whole.from, whole.to, filter))]));
});

/** Sums of floats differ in their last digits by the order of adding. */
function close(rows: readonly { bucket?: string | null; value: number | null; n: number }[]) {
  return rows.map(({ bucket, value, n }) => ({
    bucket,
    n,
    value: value === null ? null : Number(value.toFixed(6)),
  }));
}

it('groups, with the empty ones apart, and a row of several tags in each', async () => {
  const [whole] = bucketsOf(period, 'none');
  const all = whole ? rowsIn(whole.from, whole.to) : [];
  const byChannel = await ask({ metric: 'test.count', groupBy: 'channel' });
  expect(byChannel.rows.map(({ group, n }) => [group, n])).toEqual([
    ['mail', all.filter(({ channel }) => channel === 'mail').length],
    ['web', all.filter(({ channel }) => channel === 'web').length],
    [null, all.filter(({ channel }) => channel === null || channel === '').length],
  ]);
  const byTag = await ask({ metric: 'test.count', groupBy: 'tags' });
  const vip = byTag.rows.find(({ group }) => group === 'vip');
  expect(vip?.n).toBe(all.filter(({ tags }) => tags.includes('vip')).length);
  expect(byTag.total.n).toBe(all.length);
});

it('compares with the period before', async () => {
  const march = { ...period, to: '2026-04-01' };
  const { comparison } = await ask({ metric: 'test.count', period: march, compare: 'previous' });
  expect(comparison?.period).toEqual({ ...march, from: '2026-02-01', to: '2026-03-01' });
  const [february] = comparison ? bucketsOf(comparison.period, 'none') : [];
  expect(comparison?.total.n).toBe(february ? rowsIn(february.from, february.to).length : -1);
});

it('says null, not nought, of nothing but a count', async () => {
  const empty = { ...period, from: '2020-01-01', to: '2020-02-01' };
  const { answers } = await askMetrics(
    manager(),
    ['test.count', 'test.average', 'test.median'].map((key) => question({ metric: key, period: empty })),
  );
  const unsaid = { sum: null, over: null, low: null, high: null };
  expect(answers.map(({ total }) => total)).toEqual([
    { value: 0, n: 0, ...unsaid, isSmall: false },
    { value: null, n: 0, ...unsaid, isSmall: true },
    { value: null, n: 0, ...unsaid, isSmall: true },
  ]);
});

it('opens every number to exactly the rows behind it', async () => {
  const weekly = { bucket: 'week', groupBy: 'tags' } as const;
  const { rows } = await ask(weekly);
  expect(rows.length).toBeGreaterThan(10);
  for (const { bucket, group, n, value } of rows) {
    const asked = { metric: 'test.average', period, ...weekly, bucketKey: bucket ?? '', group, limit: 200 };
    const { items } = await listMetricRows(manager(), MetricRowsQuestion.parse(asked));
    const sum = items.reduce((total, item) => total + item.value, 0);
    expect([items.length, Number((sum / n).toFixed(6))]).toEqual([n, Number(value?.toFixed(6))]);
  }
});

it('pages through the rows behind a number, newest first, each once', async () => {
  const asked = { metric: 'test.count', period, limit: 150 };
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listMetricRows(manager(), MetricRowsQuestion.parse({ ...asked, after }));
    seen.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  const { total } = await ask({ metric: 'test.count' });
  expect([seen.length, new Set(seen).size]).toEqual([total.n, total.n]);
});

it.each([
  { why: 'a metric that is not there', more: { metric: 'test.none' } },
  { why: 'a group that is no dimension', more: { groupBy: 'amount' } },
  { why: 'a field that is not there', more: { filter: { field: 'secret', operator: 'is', value: 'x' } } },
  {
    why: 'an operator that is SQL',
    more: { filter: { field: 'amount', operator: 'above) or (1=1', value: 1 } },
  },
])('refuses $why', async ({ more }) => {
  await expect(ask(more)).rejects.toMatchObject({ kind: 'invalid' });
});

it('tells each caller of the metrics that are theirs alone', async () => {
  expect((await listMetrics(manager())).items.map(({ key }) => key)).toEqual(
    known.map((key) => `test.${key}`),
  );
  const outsider = shop().member(readMetrics);
  expect((await listMetrics(outsider)).items).toEqual([]);
  await expect(askMetrics(outsider, [question()])).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(askMetrics(shop().member(seeSales), [question()])).rejects.toThrow(Refusal);
  const neighbour = await askMetrics(shop().elsewhere(readMetrics, seeSales), [
    question({ metric: 'test.count' }),
  ]);
  expect(neighbour.answers[0]?.total.n).toBe(0);
});

it('counts nothing that the caller may not see', async () => {
  const secret = {
    filter: { field: 'channel', operator: 'is', value: 'secret' },
    metric: 'test.count',
  } as const;
  expect((await ask(secret)).total.n).toBe(0);
  const { answers } = await askMetrics(shop().as('system', null), [question(secret)]);
  expect(answers[0]?.total.n).toBe(1);
});
