import { type Filter, parseFilter } from '@zhiyin/domain/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterOf,
  type Group,
  groupOf,
  memberPath,
  withMember,
  withMoved,
  withOperator,
} from './filter-tree.ts';

const isOpen = { field: 'state', operator: 'is', value: 'open' };
const isMine = { field: 'assignee', operator: 'is', value: '@me' };

const anyFilter = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(isOpen, isMine),
    fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
})).filter;

describe('groups', () => {
  it.each([
    { why: 'a lone condition is a group of one', filter: isOpen, kind: 'all' },
    { why: 'a negated condition is one that does not hold', filter: { not: isOpen }, kind: 'none' },
    { why: 'a negated group keeps its members', filter: { not: { all: [isOpen, isMine] } }, kind: 'not-all' },
    { why: 'a double negation is a group of its own', filter: { not: { not: isOpen } }, kind: 'none' },
  ])('$why', ({ filter, kind }) => expect(groupOf(filter).kind).toBe(kind));

  it('are the same filter once written, read and written again', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const written = filterOf(groupOf(filter));
        expect(filterOf(groupOf(written))).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  it('name places as the parser does', () => {
    const group: Group = { kind: 'none', members: [isOpen, { field: 'state', operator: 'is' }] };
    const parsed = parseFilter(
      { state: { type: 'text', label: { zh: '状态', en: 'State' } } },
      filterOf(group),
    );
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: `${memberPath('', 'none', 1)}.value` }] });
  });
});

describe('a group', () => {
  const group: Group = { kind: 'all', members: [isOpen, isMine] };

  it('takes a member in, out and past its end', () => {
    expect(withMember(group, 0, isMine).members).toEqual([isMine, isMine]);
    expect(withMember(group, 0, null).members).toEqual([isMine]);
    expect(withMember(group, 2, isOpen).members).toEqual([isOpen, isMine, isOpen]);
  });

  it.each([
    { index: 0, by: 1, members: [isMine, isOpen], why: 'down' },
    { index: 0, by: -1, members: [isOpen, isMine], why: 'not above the first' },
    { index: 1, by: 1, members: [isOpen, isMine], why: 'not below the last' },
  ] as const)('moves a member: $why', ({ index, by, members }) => {
    expect(withMoved(group, index, by).members).toEqual(members);
  });
});

it.each([
  { why: 'one value becomes the first of several', from: isOpen, to: 'is-any-of', value: ['open'] },
  {
    why: 'the first of several stays',
    from: { ...isOpen, operator: 'is-any-of', value: ['a', 'b'] },
    to: 'is',
    value: 'a',
  },
  { why: 'a text to look for is a text', from: isOpen, to: 'contains', value: 'open' },
  { why: 'emptiness has no value', from: isOpen, to: 'is-empty', value: undefined },
  {
    why: 'what was empty must be filled in',
    from: { ...isOpen, operator: 'changed-to', value: null },
    to: 'is',
    value: undefined,
  },
] as const)('under another operator: $why', ({ from, to, value }) => {
  expect(withOperator(from, to).value).toEqual(value);
});
