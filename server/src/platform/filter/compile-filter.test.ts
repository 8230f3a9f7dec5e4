import { type FieldSet, parseFilter } from '@zhiyin/domain/kit';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { expect, it } from 'vitest';
import { compileFilter } from './compile-filter.ts';

const label = { zh: '字段', en: 'Field' };
const fields: FieldSet = {
  subject: { type: 'text', label },
  state: { type: 'choice', label },
  tags: { type: 'choices', label },
  size: { type: 'number', label },
  repliedAt: { type: 'moment', label },
  assignee: { type: 'reference', label },
  unmapped: { type: 'text', label },
};
const columns = {
  subject: sql.ref('subject'),
  state: sql.ref('state'),
  tags: sql.ref('tags'),
  size: sql.ref('size'),
  repliedAt: sql.ref('replied_at'),
  assignee: sql.ref('assignee_id'),
};
const db = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const context = { now: new Date('2026-03-02T09:00:00Z'), me: '01890a5d-ac96-774b-bcce-b302099a8057' };

function compiled(json: unknown, over: 'rows' | 'events' = 'rows') {
  const parsed = parseFilter(fields, json, over);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { sql: text, parameters } = compileFilter(parsed.filter, columns, context).compile(db);
  return { text, parameters };
}

it.each([
  {
    json: { field: 'state', operator: 'is', value: 'open' },
    text: '"state" = $1::text',
    parameters: ['open'],
  },
  {
    json: { not: { field: 'size', operator: 'above', value: 3 } },
    text: '(("size" > $1::bigint) is not true)',
    parameters: [3],
  },
  {
    json: { field: 'size', operator: 'is-any-of', value: [1, 2.5] },
    text: '"size" = any($1::numeric[])',
    parameters: [[1, 2.5]],
  },
  {
    json: { field: 'subject', operator: 'contains', value: 'ReFund' },
    text: 'strpos(lower("subject" collate "C"), $1::text) > 0',
    parameters: ['refund'],
  },
  {
    json: { all: [{ field: 'tags', operator: 'has-all-of', value: ['vip'] }, { any: [] }] },
    text: '("tags" @> $1::text[] and false)',
    parameters: [['vip']],
  },
  {
    json: { field: 'assignee', operator: 'is', value: '@me' },
    text: '"assignee_id" = $1::uuid',
    parameters: [context.me],
  },
  {
    json: { field: 'repliedAt', operator: 'within-last', value: 60 },
    text: '("replied_at" >= $1::timestamptz and "replied_at" <= $2::timestamptz)',
    parameters: ['2026-03-02T08:59:00.000Z', '2026-03-02T09:00:00.000Z'],
  },
  { json: { all: [] }, text: 'true', parameters: [] },
])('compiles to $text', ({ json, text, parameters }) => expect(compiled(json)).toEqual({ text, parameters }));

it.each([
  "'; drop table conversations; --",
  "' or '1'='1",
  '$1); select pg_sleep(3); --',
  '"; select 1; --',
  "\\'; select 1; --",
])('carries %s as a value, never as text', (value) => {
  for (const operator of ['is', 'is-not', 'contains', 'starts-with']) {
    const { text, parameters } = compiled({ field: 'subject', operator, value });
    expect(text).not.toContain('select');
    expect(text).not.toContain('drop');
    expect(text).not.toContain("'");
    expect(parameters).toEqual([value.toLowerCase()]);
  }
});

it('refuses to guess where a field is', () => {
  const json = { field: 'unmapped', operator: 'is', value: 'x' };
  expect(() => compiled(json)).toThrow('“unmapped” has no column');
});

it('refuses to ask a row what changed', () => {
  expect(() => compiled({ field: 'state', operator: 'changed' }, 'events')).toThrow('no before');
});
