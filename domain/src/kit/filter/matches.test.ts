import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldSet, FilterRecord } from './field.ts';
import { type CheckedFilter, type Filter, fieldsOf } from './filter.ts';
import { matches, matchesChange } from './matches.ts';
import { parseFilter } from './parse-filter.ts';

const label = { zh: '字段', en: 'Field' };
const fields: FieldSet = {
  subject: { type: 'text', label },
  state: { type: 'choice', label },
  tags: { type: 'choices', label },
  priority: { type: 'number', label },
  repliedAt: { type: 'moment', label },
  birthday: { type: 'day', label },
  isVip: { type: 'boolean', label },
  assignee: { type: 'reference', label },
};
const [ana, bo] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];
const context = { now: new Date('2026-03-02T09:00:00Z'), me: ana };

function checked(json: unknown, over: 'rows' | 'events' = 'rows'): CheckedFilter {
  const parsed = parseFilter(fields, json, over);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.filter;
}

function holds(json: Filter, record: FilterRecord): boolean {
  return matches(checked(json), record, context);
}

describe('matches', () => {
  const row: FilterRecord = {
    subject: 'Refund 退款 ÉTÉ',
    state: 'open',
    tags: ['vip', 'new'],
    priority: 3,
    repliedAt: new Date('2026-03-02T08:00:00Z'),
    birthday: '2000-01-31',
    isVip: false,
    assignee: ana,
  };

  it.each([
    { field: 'subject', operator: 'is', value: 'rEFUND 退款 ÉTÉ', is: true, why: 'A–Z have no case' },
    { field: 'subject', operator: 'is', value: 'Refund 退款 été', is: false, why: 'É and é differ' },
    { field: 'subject', operator: 'contains', value: 'FUND 退', is: true, why: 'part of it' },
    { field: 'subject', operator: 'contains', value: '%', is: false, why: 'no wildcards' },
    { field: 'subject', operator: 'starts-with', value: 'refund', is: true, why: 'its beginning' },
    { field: 'subject', operator: 'starts-with', value: '退款', is: false, why: 'not its middle' },
    { field: 'subject', operator: 'does-not-contain', value: 'refund', is: false, why: 'it does' },
    { field: 'state', operator: 'is', value: 'OPEN', is: false, why: 'keys are exact' },
    { field: 'state', operator: 'is-any-of', value: ['closed', 'open'], is: true, why: 'one of them' },
    { field: 'tags', operator: 'has-any-of', value: ['old', 'new'], is: true, why: 'one is there' },
    { field: 'tags', operator: 'has-all-of', value: ['old', 'new'], is: false, why: 'one is missing' },
    { field: 'tags', operator: 'has-none-of', value: ['old'], is: true, why: 'none is there' },
    { field: 'priority', operator: 'above', value: 3, is: false, why: 'above leaves the value out' },
    { field: 'priority', operator: 'at-least', value: 3, is: true, why: 'at least takes it in' },
    { field: 'priority', operator: 'between', value: [1, 3], is: true, why: 'both ends count' },
    {
      field: 'birthday',
      operator: 'between',
      value: ['2000-01-01', '2000-01-31'],
      is: true,
      why: 'the last day counts',
    },
    { field: 'repliedAt', operator: 'within-last', value: 3600, is: true, why: 'exactly an hour ago' },
    { field: 'repliedAt', operator: 'within-last', value: 3599, is: false, why: 'a second more than that' },
    { field: 'repliedAt', operator: 'within-next', value: 3600, is: false, why: 'it is past' },
    {
      field: 'repliedAt',
      operator: 'between',
      value: ['2026-03-02T07:00:00Z', '2026-03-02T08:00:00Z'],
      is: false,
      why: 'periods tile',
    },
    { field: 'isVip', operator: 'is', value: false, is: true, why: 'no is a value' },
    { field: 'isVip', operator: 'is-empty', is: false, why: 'no is not empty' },
    { field: 'assignee', operator: 'is', value: '@me', is: true, why: 'the reader' },
    { field: 'assignee', operator: 'is', value: bo, is: false, why: 'somebody else' },
  ])('$field $operator $value is $is: $why', ({ is, why: _why, ...json }) =>
    expect(holds(json, row)).toBe(is),
  );

  it.each([
    { field: 'subject', operator: 'is', value: 'x', is: false },
    { field: 'subject', operator: 'is-not', value: 'x', is: true },
    { field: 'subject', operator: 'is-none-of', value: ['x'], is: true },
    { field: 'subject', operator: 'does-not-contain', value: 'x', is: true },
    { field: 'subject', operator: 'starts-with', value: 'x', is: false },
    { field: 'subject', operator: 'is-empty', is: true },
    { field: 'tags', operator: 'has-none-of', value: ['x'], is: true },
    { field: 'tags', operator: 'has-all-of', value: ['x'], is: false },
    { field: 'tags', operator: 'is-not-empty', is: false },
    { field: 'priority', operator: 'below', value: 5, is: false },
    { field: 'priority', operator: 'at-least', value: -5, is: false },
    { field: 'priority', operator: 'between', value: [-5, 5], is: false },
    { field: 'repliedAt', operator: 'before', value: '2026-01-01T00:00:00Z', is: false },
    { field: 'birthday', operator: 'is-not', value: '2000-01-01', is: true },
    { field: 'isVip', operator: 'is-not', value: true, is: true },
    { field: 'assignee', operator: 'is', value: '@me', is: false },
    { field: 'assignee', operator: 'is-not', value: '@me', is: true },
  ])('empty: $field $operator $value is $is', ({ is, ...json }) => {
    expect(holds(json, {})).toBe(is);
    expect(holds(json, { subject: '', tags: [], priority: null, state: null })).toBe(is);
  });

  it('turns a comparison with an empty value round under not', () => {
    expect(holds({ not: { field: 'priority', operator: 'above', value: 5 } }, {})).toBe(true);
  });

  it('holds for everything without conditions, and for nothing without alternatives', () => {
    expect(holds({ all: [] }, {})).toBe(true);
    expect(holds({ any: [] }, {})).toBe(false);
  });

  it('knows nobody when nobody asks', () => {
    const nobody = { now: context.now };
    expect(matches(checked({ field: 'assignee', operator: 'is', value: '@me' }), row, nobody)).toBe(false);
    expect(matches(checked({ field: 'assignee', operator: 'is-not', value: '@me' }), row, nobody)).toBe(true);
    expect(matches(checked({ field: 'assignee', operator: 'is-any-of', value: ['@me'] }), {}, nobody)).toBe(
      false,
    );
  });

  it('throws when a row holds what its field cannot', () => {
    expect(() => holds({ field: 'priority', operator: 'is', value: 3 }, { priority: '3' })).toThrow(
      TypeError,
    );
  });
});

describe('matchesChange', () => {
  it.each([
    { operator: 'changed', before: 'new', after: 'open', is: true },
    { operator: 'changed', before: 'open', after: 'open', is: false },
    { operator: 'changed', before: null, after: '', is: false },
    { operator: 'changed-to', value: 'open', before: 'new', after: 'open', is: true },
    { operator: 'changed-to', value: 'open', before: 'open', after: 'open', is: false },
    { operator: 'changed-to', value: null, before: 'open', after: null, is: true },
    { operator: 'changed-from', value: 'open', before: 'open', after: 'closed', is: true },
    { operator: 'changed-from', value: 'open', before: 'new', after: 'closed', is: false },
    { operator: 'changed-from', value: null, before: null, after: 'open', is: true },
    { operator: 'is', value: 'open', before: 'new', after: 'open', is: true },
    { operator: 'is', value: 'new', before: 'new', after: 'open', is: false },
  ])('$before to $after $operator $value is $is', ({ before, after, is, ...json }) => {
    const filter = checked({ field: 'state', ...json }, 'events');
    expect(matchesChange(filter, { before: { state: before }, after: { state: after } }, context)).toBe(is);
  });

  it('compares lists as sets', () => {
    const filter = checked({ field: 'tags', operator: 'changed' }, 'events');
    const change = (after: string[]) => ({ before: { tags: ['a', 'b'] }, after: { tags: after } });
    expect(matchesChange(filter, change(['b', 'a']), context)).toBe(false);
    expect(matchesChange(filter, change(['a']), context)).toBe(true);
  });
});

describe('for every row', () => {
  const leaf = fc.constantFrom<Filter>(
    { field: 'priority', operator: 'above', value: 2 },
    { field: 'state', operator: 'is-not', value: 'open' },
    { field: 'tags', operator: 'has-any-of', value: ['a'] },
    { field: 'isVip', operator: 'is-empty' },
  );
  const row = fc.record({
    priority: fc.option(fc.integer({ min: 0, max: 5 })),
    state: fc.constantFrom('open', 'closed', '', null),
    tags: fc.subarray(['a', 'b']),
    isVip: fc.option(fc.boolean()),
  });

  it('not is the opposite, all is every and any is some', () => {
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 4 }), row, (members, record) => {
        const each = members.map((member) => holds(member, record));
        expect(holds({ all: members }, record)).toBe(each.every(Boolean));
        expect(holds({ any: members }, record)).toBe(each.some(Boolean));
        expect(holds({ not: { any: members } }, record)).toBe(!each.some(Boolean));
      }),
      { numRuns: 200 },
    );
  });

  it('fields that the filter does not name make no difference', () => {
    fc.assert(
      fc.property(leaf, row, row, (json, record, other) => {
        const named = fieldsOf(checked(json));
        const mixed = {
          ...other,
          ...Object.fromEntries(Object.entries(record).filter(([key]) => named.includes(key))),
        };
        expect(holds(json, mixed)).toBe(holds(json, record));
      }),
      { numRuns: 100 },
    );
  });
});
