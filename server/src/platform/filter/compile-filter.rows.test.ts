import { type FieldSet, matches, operators, operatorsOf, parseFilter } from '@zhiyin/domain/kit';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { poolOn } from '../../../test/pool.ts';
import { compileFilter } from './compile-filter.ts';

const label = { zh: '字段', en: 'Field' };
const fields: FieldSet = {
  subject: { type: 'text', label },
  state: { type: 'choice', label },
  tags: { type: 'choices', label },
  size: { type: 'number', label },
  share: { type: 'number', label },
  rating: { type: 'number', label },
  paid: { type: 'money', label },
  repliedAt: { type: 'moment', label },
  birthday: { type: 'day', label },
  isVip: { type: 'boolean', label },
  assignee: { type: 'reference', label },
};
const columns = {
  subject: sql.ref('subject'),
  state: sql.ref('state'),
  tags: sql.ref('tags'),
  size: sql.ref('size'),
  share: sql.ref('share'),
  rating: sql.ref('rating'),
  paid: sql.ref('paid'),
  repliedAt: sql.ref('replied_at'),
  birthday: sql.ref('birthday'),
  isVip: sql.ref('is_vip'),
  assignee: sql.ref('assignee_id'),
};

const [ana, bo] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];
const now = new Date('2026-03-02T09:00:00.000Z');

/** Few enough that random filters hit random rows, nasty enough to tell two evaluators apart. */
const pools = {
  text: [
    'refund',
    'REFUND',
    'Été',
    'éTÉ',
    'İstanbul',
    'ſ',
    'K',
    'k',
    '退款',
    '退款 50%',
    'a_b',
    "o'clock",
    '\\',
    '😀',
    'Ａ',
    ' ',
  ],
  choice: ['open', 'Open', 'closed', "' or true --"],
  number: [-1, 0, 1, 2, 3, 0.1, 2.5, 1e-7, 999_999_999_999_999],
  money: [-500, 0, 1, 19_900, 999_999_999_999_999],
  moment: [-7_200_000, -3_600_000, -1, 0, 1, 3_600_000, 90_000_000].map((ms) =>
    new Date(now.getTime() + ms).toISOString(),
  ),
  day: ['1999-12-31', '2000-02-29', '2026-03-02'],
  boolean: [true, false],
  reference: [ana, bo, '@me', ana.toUpperCase()],
  needle: ['fund', 'REF', 'é', 'É', 'i', 'k', '%', '_', '款', "'", '\\', '😀', ' '],
  seconds: [1, 3600, 7200, 86_400],
};

const filterTree = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    fc
      .constantFrom(...Object.entries(fields))
      .chain(([field, { type }]) =>
        fc
          .constantFrom(...operatorsOf(type))
          .chain((operator) => valueFor(type, operator).map((value) => ({ field, operator, ...value }))),
      ),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
})).tree;

function valueFor(
  type: keyof typeof fieldPools,
  operator: keyof typeof operators,
): fc.Arbitrary<{ value?: unknown }> {
  const one = fc.constantFrom<unknown>(...fieldPools[type]);
  switch (operators[operator]) {
    case 'none':
      return fc.constant({});
    case 'needle':
      return fc.record({ value: fc.constantFrom(...pools.needle) });
    case 'seconds':
      return fc.record({ value: fc.constantFrom(...pools.seconds) });
    case 'many':
      return fc.record({ value: fc.array(one, { minLength: 1, maxLength: 3 }) });
    case 'pair':
      return fc.record({ value: fc.tuple(one, one) });
    default:
      return fc.record({ value: one });
  }
}

const fieldPools = { ...pools, choices: pools.choice };

const integers = pools.number.filter((size) => Number.isInteger(size));
const moments = pools.moment.map((text) => new Date(text));
const oneRow = fc.record({
  subject: fc.option(fc.constantFrom('', ...pools.text)),
  state: fc.option(fc.constantFrom('', ...pools.choice)),
  tags: fc.option(fc.array(fc.constantFrom(...pools.choice), { maxLength: 3 })),
  size: fc.option(fc.constantFrom(...integers)),
  share: fc.option(fc.constantFrom(...pools.number)),
  rating: fc.option(fc.constantFrom(...pools.number)),
  paid: fc.option(fc.constantFrom(...pools.money)),
  repliedAt: fc.option(fc.constantFrom(...moments)),
  birthday: fc.option(fc.constantFrom(...pools.day)),
  isVip: fc.option(fc.boolean()),
  assignee: fc.option(fc.constantFrom(ana, bo)),
});
const rows = fc.sample(oneRow, { numRuns: 150, seed: 20261121 });

let database: TestDatabase;
let db: Kysely<{ sample: { id: number } }>;

beforeAll(async () => {
  database = await testDatabase();
  db = new Kysely({
    dialect: new PostgresDialect({ pool: poolOn(database) }),
  });
  await sql`create table sample (id int primary key, subject text, state text, tags text[], size bigint, share numeric,
    rating double precision, paid bigint, replied_at timestamptz(3), birthday date, is_vip boolean, assignee_id uuid)`.execute(
    db,
  );
  for (const [id, row] of rows.entries()) {
    await sql`insert into sample values (${id}, ${row.subject}, ${row.state}, ${row.tags}, ${row.size}, ${row.share},
      ${row.rating}, ${row.paid}, ${row.repliedAt}, ${row.birthday}, ${row.isVip}, ${row.assignee})`.execute(
      db,
    );
  }
}, 120_000);

afterAll(async () => {
  await db.destroy();
  await database.close();
});

it('finds the same rows in SQL as in memory', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(filterTree, fc.constantFrom(ana, undefined), async (json, reader) => {
      const parsed = parseFilter(fields, json);
      // Random ranges may run backwards; what does not parse is never run.
      fc.pre(parsed.ok);
      if (!parsed.ok) return;
      const context = { now, me: reader };
      const inMemory = rows.flatMap((row, id) => (matches(parsed.filter, row, context) ? [id] : []));
      const condition = compileFilter(parsed.filter, columns, context);
      const inSql = await db.selectFrom('sample').select('id').where(condition).orderBy('id').execute();
      expect(inSql.map(({ id }) => id)).toEqual(inMemory);
      found += inMemory.length;
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(300);
}, 120_000);

it('runs hostile values as values', async () => {
  const hostile = ["' or true --", "'; drop table sample; --", '$1', '\\'];
  for (const value of hostile) {
    const parsed = parseFilter(fields, { field: 'subject', operator: 'is', value });
    if (!parsed.ok) throw new Error('It should parse.');
    const condition = compileFilter(parsed.filter, columns, { now });
    const inSql = await db.selectFrom('sample').select('id').where(condition).execute();
    expect(inSql).toHaveLength(rows.filter((row) => row.subject === value).length);
  }
});
