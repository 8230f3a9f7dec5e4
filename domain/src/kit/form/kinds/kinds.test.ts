import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardKinds } from '../form.ts';
import type { PreparedKind } from '../question-kind.ts';

const label = { zh: '项', en: 'Item' };
const line = (key: string, more: object = {}) => ({ key, label: { zh: `${key}项`, en: key }, ...more });
const now = new Date('2026-03-02T09:00:00Z');
const file = '01890a5d-ac96-774b-bcce-b302099a8057';
const reader = {
  locale: 'en' as const,
  nameOf: ({ id }: { id: string }) => (id === 'gone' ? undefined : `<${id}>`),
};

function kind(key: string, settings: object = {}): PreparedKind {
  const prepared = standardKinds.find((one) => one.key === key)?.prepare(settings);
  if (!prepared || 'error' in prepared) throw new Error(`${key} cannot be prepared`);
  return prepared.kind;
}

const nodes = [
  { key: 'after', label: { zh: '售后', en: 'After sales' } },
  { key: 'refund', parent: 'after', label: { zh: '退款', en: 'Refund' } },
  { key: 'other', label: { zh: '其他', en: 'Other' } },
];
const grid = {
  rows: [line('speed'), line('tone')],
  columns: [line('bad', { points: 0 }), line('good', { points: 2 })],
  allowsNotApplicable: true,
};
const rank = { options: [line('a'), line('b'), line('c')] };
const kinds: Readonly<Record<string, PreparedKind>> = {
  phone: kind('text', { pattern: 'phone' }),
  email: kind('text', { pattern: 'email' }),
  orderNumber: kind('text', { pattern: 'order-number' }),
  yuan: kind('money', { max: 10_000 }),
  yen: kind('money', { currency: 'JPY' }),
  date: kind('date', { earliest: '2026-01-01', only: 'past' }),
  soon: kind('date', { only: 'future' }),
  moment: kind('moment', { only: 'past' }),
  tree: kind('tree', { nodes }),
  anyNode: kind('tree', { nodes, allowsInner: true }),
  member: kind('reference', { source: 'member' }),
  orders: kind('reference', { source: 'order', isMany: true, atMost: 2 }),
  file: kind('file', { atMost: 2 }),
  signature: kind('signature'),
  drawn: kind('signature', { allowsTyped: false }),
  matrix: kind('matrix', grid),
  ranking: kind('ranking', rank),
  topTwo: kind('ranking', { ...rank, places: 2 }),
  agreement: kind('rating', { scale: 'agreement-5' }),
};

describe('an answer', () => {
  it.each([
    { kind: 'phone', given: ' +86 138-0013-8000 ', kept: '+86 138-0013-8000', why: 'a telephone number' },
    { kind: 'email', given: 'lin@example.com', kept: 'lin@example.com', why: 'an address' },
    { kind: 'orderNumber', given: '240602-1234567890', kept: '240602-1234567890', why: 'an order number' },
    { kind: 'yuan', given: 1250, kept: 1250, why: 'an amount in fen' },
    { kind: 'date', given: '2026-03-02', kept: '2026-03-02', why: 'today' },
    { kind: 'date', given: '2026-03-02', kept: '2026-03-02', why: 'a day of the past' },
    { kind: 'soon', given: '2026-03-01', kept: '2026-03-01', why: 'today, west of here' },
    {
      kind: 'moment',
      given: '2026-03-02T16:59:00+08:00',
      kept: '2026-03-02T08:59:00.000Z',
      why: 'a moment, in UTC',
    },
    { kind: 'tree', given: 'refund', kept: 'refund', why: 'a leaf' },
    { kind: 'anyNode', given: 'after', kept: 'after', why: 'a branch, where that will do' },
    { kind: 'orders', given: ['x', 'x'], kept: ['x'], why: 'each record once' },
    { kind: 'file', given: [file, file], kept: [file], why: 'each file once' },
    { kind: 'signature', given: { typed: ' 王芳 ' }, kept: { typed: '王芳' }, why: 'a typed name' },
    { kind: 'drawn', given: { drawn: file }, kept: { drawn: file }, why: 'a drawing' },
    {
      kind: 'matrix',
      given: { tone: 'good', speed: 'not-applicable' },
      kept: { speed: 'not-applicable', tone: 'good' },
      why: 'a row that does not apply',
    },
    { kind: 'ranking', given: ['c', 'a', 'b'], kept: ['c', 'a', 'b'], why: 'an order' },
    { kind: 'agreement', given: 5, kept: 5, why: 'the top of five steps' },
  ])('to a $kind may be $why', ({ kind: name, given, kept }) => {
    expect(kinds[name]?.check(given, now)).toEqual({ ok: true, answer: kept });
  });

  it.each([
    { kind: 'phone', given: 'call me', reason: 'not-phone' },
    { kind: 'email', given: 'lin@example', reason: 'not-email' },
    { kind: 'email', given: 'a@b.c@d.e', reason: 'not-email' },
    { kind: 'orderNumber', given: '订单', reason: 'not-order-number' },
    { kind: 'yuan', given: 12.5, reason: 'not-money' },
    { kind: 'yuan', given: -1, reason: 'out-of-range' },
    { kind: 'yuan', given: 2 ** 60, reason: 'not-money' },
    { kind: 'date', given: '2026-02-30', reason: 'not-day' },
    { kind: 'date', given: '2025-12-31', reason: 'too-early' },
    { kind: 'date', given: '2026-03-04', reason: 'too-late' },
    { kind: 'soon', given: '2026-02-28', reason: 'too-early' },
    { kind: 'moment', given: '2026-03-02', reason: 'not-moment' },
    { kind: 'moment', given: '2026-03-02T09:00:01Z', reason: 'too-late' },
    { kind: 'tree', given: 'after', reason: 'not-leaf' },
    { kind: 'tree', given: 'nowhere', reason: 'unknown-option' },
    { kind: 'member', given: ['x'], reason: 'not-found' },
    { kind: 'member', given: 'a b', reason: 'not-found' },
    { kind: 'orders', given: ['x', 'y', 'z'], reason: 'too-many' },
    { kind: 'file', given: 'x', reason: 'not-file' },
    { kind: 'signature', given: { typed: ' ' }, reason: 'not-signed' },
    { kind: 'signature', given: { typed: 'a\nb' }, reason: 'not-signed' },
    { kind: 'drawn', given: { typed: 'Lin' }, reason: 'drawn-only' },
    { kind: 'matrix', given: { speed: 'good' }, reason: 'row-missing' },
    { kind: 'matrix', given: { speed: 'good', tone: 'good', more: 'good' }, reason: 'unknown-option' },
    { kind: 'matrix', given: { speed: 'good', tone: 'great' }, reason: 'unknown-option' },
    { kind: 'ranking', given: ['a', 'b'], reason: 'rank-missing' },
    { kind: 'ranking', given: ['a', 'b', 'b'], reason: 'unknown-option' },
    { kind: 'topTwo', given: ['a', 'b', 'c'], reason: 'too-many' },
    { kind: 'agreement', given: 6, reason: 'out-of-range' },
  ])('to a $kind may not be $given: $reason', ({ kind: name, given, reason }) => {
    expect(kinds[name]?.check(given, now)).toMatchObject({ ok: false, reason: { key: `answer.${reason}` } });
  });

  it.each([
    { kind: 'yuan', answer: 1250, said: 'CN¥12.50' },
    { kind: 'yen', answer: 1250, said: '¥1,250' },
    { kind: 'tree', answer: 'refund', said: 'After sales › Refund' },
    { kind: 'member', answer: 'x', said: '<x>' },
    { kind: 'orders', answer: ['x', 'gone'], said: '<x>, (gone, or not yours to see)' },
    { kind: 'signature', answer: { typed: 'Lin' }, said: 'Signed: Lin' },
    { kind: 'signature', answer: { drawn: file }, said: 'Signed by hand' },
    { kind: 'matrix', answer: { speed: 'not-applicable', tone: 'good' }, said: 'speed: –; tone: good' },
    { kind: 'ranking', answer: ['b', 'a', 'c'], said: '1. b, 2. a, 3. c' },
    { kind: 'moment', answer: '2026-03-02T08:59:00.000Z', said: '2026-03-02 08:59 UTC' },
    { kind: 'matrix', answer: 'not-applicable', said: 'Not applicable' },
  ])('to a $kind reads $said', ({ kind: name, answer, said }) => {
    expect(kinds[name]?.describe(answer, reader)).toBe(said);
  });

  it('to a kind is stored as it is checked again, whatever comes in', () => {
    const names = fc.constantFrom(...Object.keys(kinds));
    const plausible = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(file, [file], { typed: 'x' }, 'refund', 12, '2026-03-01', ['a', 'b', 'c'], {
        speed: 'good',
        tone: 'bad',
      }),
    );
    fc.assert(
      fc.property(names, plausible, (name, given) => {
        const checked = kinds[name]?.check(given, now);
        if (!checked?.ok) return;
        expect(kinds[name]?.check(checked.answer, now)).toEqual(checked);
        expect(typeof kinds[name]?.describe(checked.answer, reader)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a condition', () => {
  it.each([
    { kind: 'tree', answer: 'refund', value: ['after', 'refund'], why: 'what is above a node' },
    {
      kind: 'matrix',
      answer: { speed: 'good', tone: 'not-applicable' },
      value: ['speed:good'],
      why: 'row and column',
    },
    { kind: 'signature', answer: { typed: 'Lin' }, value: true, why: 'that it was signed' },
    { kind: 'yuan', answer: 1250, value: 1250, why: 'minor units' },
  ])('sees $why of a $kind', ({ kind: name, answer, value }) => {
    expect(kinds[name]?.fieldValue(answer)).toEqual(value);
  });
});

describe('the score of a matrix', () => {
  it.each([
    { answer: { speed: 'good', tone: 'bad' }, score: 0.5, why: 'the mean of its rows' },
    { answer: { speed: 'good', tone: 'not-applicable' }, score: 1, why: 'of those that apply' },
    {
      answer: { speed: 'not-applicable', tone: 'not-applicable' },
      score: null,
      why: 'nothing, where none applies',
    },
  ])('is $score: $why', ({ answer, score }) => expect(kinds['matrix']?.score(answer)).toBe(score));
});

it('mentions what has to be looked up', () => {
  expect(kinds['orders']?.mentions(['x', 'y'])).toEqual([
    { source: 'order', id: 'x' },
    { source: 'order', id: 'y' },
  ]);
  expect(kinds['signature']?.mentions({ drawn: file })).toEqual([{ source: 'file', id: file }]);
  expect(kinds['signature']?.mentions({ typed: 'Lin' })).toEqual([]);
});

it.each([
  {
    kind: 'tree',
    settings: {
      nodes: [
        { key: 'a', parent: 'b', label },
        { key: 'b', label },
      ],
    },
    why: 'a child before its parent',
  },
  { kind: 'tree', settings: { nodes: [{ key: 'a', parent: 'a', label }] }, why: 'a node below itself' },
  { kind: 'matrix', settings: { rows: [line('a')], columns: [line('x')] }, why: 'one column' },
  { kind: 'ranking', settings: { ...rank, places: 4 }, why: 'more places than options' },
  { kind: 'computed', settings: { formula: '1 +' }, why: 'half a formula' },
  { kind: 'money', settings: { currency: 'yuan' }, why: 'no currency' },
  { kind: 'date', settings: { earliest: '2026-02-01', latest: '2026-01-01' }, why: 'no day at all' },
])('a $kind cannot have $why', ({ kind: name, settings }) => {
  expect(standardKinds.find(({ key }) => key === name)?.prepare(settings)).toHaveProperty('error');
});
