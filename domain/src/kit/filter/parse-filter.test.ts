import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldSet } from './field.ts';
import { FilterShape, fieldsOf, filterLimits } from './filter.ts';
import { parseFilter } from './parse-filter.ts';

const label = { zh: '字段', en: 'Field' };
const fields: FieldSet = {
  subject: { type: 'text', label },
  origin: { type: 'text', label, hasNoPast: true },
  state: {
    type: 'choice',
    label,
    choices: [
      { key: 'open', label },
      { key: 'closed', label },
    ],
  },
  tags: { type: 'choices', label },
  priority: { type: 'number', label },
  paid: { type: 'money', label, currency: 'CNY' },
  repliedAt: { type: 'moment', label },
  birthday: { type: 'day', label },
  isVip: { type: 'boolean', label },
  assignee: { type: 'reference', label },
};
const id = '01890a5d-ac96-774b-bcce-b302099a8057';

function problemsOf(json: unknown, over: 'rows' | 'events' = 'rows') {
  const parsed = parseFilter(fields, json, over);
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${path} ${reason.key}`);
}

describe('parseFilter', () => {
  it('refuses to ask what changed of a field whose past is not kept', () => {
    const changed = { field: 'origin', operator: 'changed' };
    expect(problemsOf(changed, 'events')).toEqual(['operator filter.no-past']);
    expect(problemsOf({ ...changed, operator: 'is-empty' }, 'events')).toEqual([]);
  });

  it.each([
    { why: 'a text', json: { field: 'subject', operator: 'contains', value: '退款' } },
    { why: 'an option', json: { field: 'state', operator: 'is', value: 'open' } },
    { why: 'several options', json: { field: 'tags', operator: 'has-all-of', value: ['vip', 'new'] } },
    { why: 'minor units', json: { field: 'paid', operator: 'at-least', value: 19900 } },
    { why: 'a range', json: { field: 'priority', operator: 'between', value: [1, 3] } },
    { why: 'a duration', json: { field: 'repliedAt', operator: 'within-last', value: 3600 } },
    { why: 'a date', json: { field: 'birthday', operator: 'before', value: '2000-02-29' } },
    { why: 'yes or no', json: { field: 'isVip', operator: 'is', value: true } },
    { why: 'the reader', json: { field: 'assignee', operator: 'is', value: '@me' } },
    { why: 'no value', json: { field: 'assignee', operator: 'is-empty' } },
    { why: 'the empty groups', json: { all: [{ any: [] }, { not: { all: [] } }] } },
  ])('takes $why', ({ json }) => expect(problemsOf(json)).toEqual([]));

  it.each([
    { why: 'not a tree', json: 'all', problem: ' filter.malformed' },
    { why: 'nothing', json: null, problem: ' filter.malformed' },
    { why: 'a list', json: [], problem: ' filter.malformed' },
    { why: 'two groups in one', json: { all: [], any: [] }, problem: ' filter.malformed' },
    { why: 'a group that is no list', json: { all: {} }, problem: 'all filter.malformed' },
    {
      why: 'an extra key',
      json: { field: 'isVip', operator: 'is', value: true, sql: 1 },
      problem: ' filter.malformed',
    },
    { why: 'no operator', json: { field: 'isVip', value: true }, problem: ' filter.malformed' },
    {
      why: 'an unknown field',
      json: { field: 'secret', operator: 'is', value: 1 },
      problem: 'field filter.unknown-field',
    },
    {
      why: 'a key every object has',
      json: { field: 'constructor', operator: 'is', value: 1 },
      problem: 'field filter.unknown-field',
    },
    {
      why: 'SQL for an operator',
      json: { field: 'priority', operator: 'AND 1=1) or pg_sleep(3)--', value: 1 },
      problem: 'operator filter.unknown-operator',
    },
    {
      why: 'a key every object has as operator',
      json: { field: 'priority', operator: 'toString', value: 1 },
      problem: 'operator filter.unknown-operator',
    },
    {
      why: 'an operator of another type',
      json: { field: 'isVip', operator: 'above', value: 1 },
      problem: 'operator filter.unsuitable-operator',
    },
    {
      why: 'a change outside events',
      json: { field: 'state', operator: 'changed' },
      problem: 'operator filter.event-operator',
    },
    { why: 'no value', json: { field: 'state', operator: 'is' }, problem: 'value filter.missing-value' },
    {
      why: 'a value too many',
      json: { field: 'state', operator: 'is-empty', value: 'x' },
      problem: 'value filter.needless-value',
    },
    {
      why: 'an option that is not there',
      json: { field: 'state', operator: 'is', value: 'lost' },
      problem: 'value filter.unknown-choice',
    },
    {
      why: 'an empty text',
      json: { field: 'subject', operator: 'is', value: '' },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'NUL, which PostgreSQL cannot hold',
      json: { field: 'subject', operator: 'is', value: 'a\u0000' },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'half a character',
      json: { field: 'subject', operator: 'contains', value: '\ud83d' },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'half a cent',
      json: { field: 'paid', operator: 'is', value: 0.5 },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'a day that never was',
      json: { field: 'birthday', operator: 'is', value: '2026-02-29' },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'year nought',
      json: { field: 'birthday', operator: 'is', value: '0000-01-01' },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'an id that is none',
      json: { field: 'assignee', operator: 'is', value: '1 or 1=1' },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'an empty list',
      json: { field: 'tags', operator: 'has-any-of', value: [] },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'one bad member',
      json: { field: 'priority', operator: 'is-any-of', value: [1, 'x'] },
      problem: 'value filter.unsuitable-value',
    },
    {
      why: 'a range backwards',
      json: { field: 'priority', operator: 'between', value: [3, 1] },
      problem: 'value filter.wrong-order',
    },
    {
      why: 'no time at all',
      json: { field: 'repliedAt', operator: 'within-last', value: 0 },
      problem: 'value filter.unsuitable-value',
    },
  ])('refuses $why', ({ json, problem }) => expect(problemsOf(json)).toEqual([problem]));

  it('names every problem with its place', () => {
    const json = {
      all: [{ field: 'state', operator: 'is', value: 'lost' }, { not: { field: 'x', operator: 'is' } }],
    };
    expect(problemsOf(json)).toEqual([
      'all.0.value filter.unknown-choice',
      'all.1.not.field filter.unknown-field',
    ]);
  });

  it.each([
    { operator: 'changed' },
    { operator: 'changed-from', value: null },
    { operator: 'changed-to', value: 'open' },
  ])('takes $operator over events', (rest) => {
    expect(problemsOf({ field: 'state', ...rest }, 'events')).toEqual([]);
  });

  it('writes ids in lower case and moments in UTC, and drops doubles', () => {
    const parsed = parseFilter(fields, {
      all: [
        { field: 'assignee', operator: 'is-any-of', value: [id.toUpperCase(), id] },
        { field: 'repliedAt', operator: 'after', value: '2026-01-01T08:00:00+08:00' },
      ],
    });
    expect(parsed).toMatchObject({
      filter: { all: [{ value: [id] }, { value: '2026-01-01T00:00:00.000Z' }] },
    });
  });
});

describe('the size limits', () => {
  const condition = { field: 'isVip', operator: 'is', value: true };
  const nested = (depth: number): unknown => (depth === 1 ? condition : { not: nested(depth - 1) });
  const wide = (count: number) => ({ any: Array.from({ length: count }, () => condition) });
  const hollow = { all: Array.from({ length: filterLimits.nodes }, () => ({ all: [] })) };

  it.each([
    { why: 'as deep as allowed', json: nested(5), problems: [] },
    { why: 'one too deep', json: nested(6), problems: [' filter.too-deep'] },
    { why: 'as many conditions as allowed', json: wide(50), problems: [] },
    { why: 'one condition too many', json: wide(51), problems: [' filter.too-many'] },
    { why: 'empty groups without end', json: hollow, problems: [' filter.too-many'] },
  ])('$why', ({ json, problems }) => {
    expect(problemsOf(json)).toEqual(problems);
    expect(FilterShape.safeParse(json).success).toBe(problems.length === 0);
  });

  it('refuses hostile nesting without running out of stack', () => {
    let json: unknown = condition;
    for (let level = 0; level < 200_000; level++) json = { not: json };
    expect(problemsOf(json)).toEqual([' filter.too-deep']);
    expect(FilterShape.safeParse(json).success).toBe(false);
  });
});

describe('any JSON', () => {
  it('is answered with a filter or with problems, never with an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parseFilter(fields, json, 'events');
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('that parses also has the shape that contracts declare, and parses again to the same', () => {
    const key = fc.constantFrom(...Object.keys(fields));
    const operator = fc.constantFrom('is', 'is-not', 'contains', 'above', 'is-empty', 'has-any-of', 'before');
    const value = fc.constantFrom<unknown>('open', 3, true, id, '2026-01-01', ['vip'], [1, 2], undefined);
    const leaf = fc.record({ field: key, operator, value });
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ not: tie('tree') }),
      ),
    }));
    fc.assert(
      fc.property(tree, (json) => {
        const parsed = parseFilter(fields, json);
        if (!parsed.ok) return;
        expect(FilterShape.safeParse(json).success).toBe(true);
        const again = parseFilter(fields, unchecked(parsed.filter));
        expect(again).toEqual(parsed);
        expect(fieldsOf(parsed.filter).every((name) => Object.hasOwn(fields, name))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** A checked filter as it would be stored: the types of its fields are looked up again when it is read. */
function unchecked(filter: unknown): unknown {
  return JSON.parse(JSON.stringify(filter, (key, value) => (key === 'type' ? undefined : value)));
}
