import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FieldSet } from '../filter/field.ts';
import { reasonToCut } from './cut.ts';
import { parseRule } from './parse-rule.ts';
import { type RuleRegistry, ruleLimits } from './rule.ts';

const words = { zh: '词', en: 'Word' };
const fields: FieldSet = {
  state: { type: 'choice', label: words },
  assignee: { type: 'reference', label: words },
  dueAt: { type: 'moment', label: words, setsOff: true },
  closedAt: { type: 'moment', label: words },
};
const member = '01890a5d-ac96-774b-bcce-b302099a8057';
const registry: RuleRegistry = {
  subjects: new Map([
    ['conversation', fields],
    ['ticket', { state: { type: 'choice', label: words } }],
  ]),
  triggers: [
    { factKind: 'inbox.closed', subjectKind: 'conversation', words },
    { factKind: 'tickets.solved', subjectKind: 'ticket', words },
  ],
  actions: [
    {
      key: 'inbox.assign',
      subjectKind: 'conversation',
      words,
      settings: [{ key: 'memberId', kind: 'member', label: words, isRequired: true }],
    },
    {
      key: 'inbox.urgency',
      subjectKind: 'conversation',
      words,
      settings: [{ key: 'to', kind: 'choice', label: words, choices: [{ key: 'high', label: words }] }],
    },
    { key: 'rules.notify', subjectKind: null, words, settings: [] },
  ],
};
const good = {
  name: 'VIP first',
  subject: 'conversation',
  when: { facts: ['inbox.closed'] },
  if: { field: 'state', operator: 'changed-to', value: 'closed' },
  steps: [{ action: 'inbox.assign', settings: { memberId: member } }],
};

const around = (field: string, more: object = {}) => ({
  ...good,
  when: { facts: [], around: { field, seconds: -3600 }, ...more },
  if: { field: 'state', operator: 'is', value: 'open' },
});

it('reads a rule and fills in what was left out', () => {
  const parsed = parseRule(registry, good);
  expect(parsed).toMatchObject({
    ok: true,
    rule: { definition: { when: { waitSeconds: 0 }, stopsOthers: false, perSubjectPerHour: 10 } },
  });
});

it.each([
  { why: 'it is nothing', json: null, path: '', reason: 'rule.malformed' },
  { why: 'it has no name', json: { ...good, name: ' ' }, path: 'name', reason: 'rule.malformed' },
  { why: 'it does nothing', json: { ...good, steps: [] }, path: 'steps', reason: 'rule.malformed' },
  {
    why: 'nobody knows the thing',
    json: { ...good, subject: 'ship' },
    path: 'subject',
    reason: 'rule.unknown-subject',
  },
  {
    why: 'nobody announces that',
    json: { ...good, when: { facts: ['a.b'] } },
    path: 'when.facts.0',
    reason: 'rule.unknown-trigger',
  },
  {
    why: 'that is told of other things',
    json: { ...good, when: { facts: ['inbox.closed', 'tickets.solved'] } },
    path: 'when.facts.1',
    reason: 'rule.other-subject',
  },
  {
    why: 'the field is not there',
    json: { ...good, if: { all: [{ field: 'x', operator: 'is', value: '1' }] } },
    path: 'if.all.0.field',
    reason: 'filter.unknown-field',
  },
  {
    why: 'who waits cannot ask what changed',
    json: { ...good, when: { facts: ['inbox.closed'], waitSeconds: 60 } },
    path: 'if.operator',
    reason: 'rule.change-when-late',
  },
  {
    why: 'nobody can do that',
    json: { ...good, steps: [{ action: 'a.b' }] },
    path: 'steps.0.action',
    reason: 'rule.unknown-action',
  },
  {
    why: 'a setting is missing',
    json: { ...good, steps: [{ action: 'inbox.assign' }] },
    path: 'steps.0.settings.memberId',
    reason: 'rule.missing-setting',
  },
  {
    why: 'a setting is wrong',
    json: { ...good, steps: [{ action: 'inbox.assign', settings: { memberId: 'x' } }] },
    path: 'steps.0.settings.memberId',
    reason: 'rule.bad-setting',
  },
  {
    why: 'a choice is not offered',
    json: { ...good, steps: [{ action: 'inbox.urgency', settings: { to: 'low' } }] },
    path: 'steps.0.settings.to',
    reason: 'rule.bad-setting',
  },
  {
    why: 'a setting is nobody’s',
    json: { ...good, steps: [{ action: 'rules.notify', settings: { constructor: 1 } }] },
    path: 'steps.0.settings.constructor',
    reason: 'rule.unknown-setting',
  },
  {
    why: 'the action is for other things',
    json: { ...good, subject: 'ticket', when: { facts: [] }, if: { all: [] } },
    path: 'steps.0.action',
    reason: 'rule.other-subject',
  },
])('marks the place when $why', ({ json, path, reason }) => {
  const parsed = parseRule(registry, json);
  const problems = parsed.ok
    ? []
    : parsed.problems.map((one) => ({ path: one.path, reason: one.reason.key }));
  expect(problems).toContainEqual({ path, reason });
});

it('reads a rule that goes by a moment of its thing', () => {
  expect(parseRule(registry, around('dueAt'))).toMatchObject({
    ok: true,
    rule: { definition: { when: { waitSeconds: 0, around: { field: 'dueAt', seconds: -3600 } } } },
  });
});

it.each([
  {
    why: 'rules do not go by it',
    json: around('closedAt'),
    path: 'when.around.field',
    reason: 'rule.unknown-moment',
  },
  { why: 'it is no moment', json: around('state'), path: 'when.around.field', reason: 'rule.unknown-moment' },
  {
    why: 'it is not there',
    json: around('constructor'),
    path: 'when.around.field',
    reason: 'rule.unknown-moment',
  },
  {
    why: 'facts stand beside it',
    json: around('dueAt', { facts: ['inbox.closed'] }),
    path: 'when.around',
    reason: 'rule.facts-when-by-clock',
  },
  {
    why: 'it waits as well',
    json: around('dueAt', { waitSeconds: 60 }),
    path: 'when.around',
    reason: 'rule.facts-when-by-clock',
  },
  {
    why: 'it is further away than ninety days',
    json: around('dueAt', { around: { field: 'dueAt', seconds: -1e7 } }),
    path: 'when.around.seconds',
    reason: 'rule.malformed',
  },
  {
    why: 'it asks what changed',
    json: { ...around('dueAt'), if: good.if },
    path: 'if.operator',
    reason: 'rule.change-when-late',
  },
])('marks the moment when $why', ({ json, path, reason }) => {
  const parsed = parseRule(registry, json);
  const problems = parsed.ok
    ? []
    : parsed.problems.map((one) => ({ path: one.path, reason: one.reason.key }));
  expect(problems).toContainEqual({ path, reason });
});

it('reports every problem at once', () => {
  const parsed = parseRule(registry, {
    ...good,
    when: { facts: ['a.b'] },
    steps: [{ action: 'c.d' }, { action: 'e.f' }],
  });
  expect(parsed.ok ? 0 : parsed.problems.length).toBe(3);
});

it('answers for anything at all, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (steps, condition) => {
      expect(typeof parseRule(registry, { ...good, steps, if: condition }).ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});

const quiet = { onSubject: 0, forCustomer: 0, inAll: 0 };
it.each([
  { why: 'nothing stands against it', chain: [], recent: quiet, cut: null },
  { why: 'others set it off', chain: ['b', 'c'], recent: quiet, cut: null },
  { why: 'it set itself off', chain: ['a'], recent: quiet, cut: 'rule.loop' },
  { why: 'it set itself off through others', chain: ['a', 'b'], recent: quiet, cut: 'rule.loop' },
  { why: 'the chain is long', chain: ['b', 'c', 'd', 'e', 'f'], recent: quiet, cut: 'rule.depth' },
  { why: 'its last permitted firing is left', chain: [], recent: { ...quiet, onSubject: 2 }, cut: null },
  {
    why: 'the same thing had it often',
    chain: [],
    recent: { ...quiet, onSubject: 3 },
    cut: 'rule.subject-storm',
  },
  {
    why: 'the same customer had it often',
    chain: [],
    recent: { ...quiet, forCustomer: ruleLimits.perCustomerPerHour },
    cut: 'rule.customer-storm',
  },
  {
    why: 'everybody had it often',
    chain: [],
    recent: { ...quiet, inAll: ruleLimits.perHour },
    cut: 'rule.hour-storm',
  },
])('cuts $cut when $why', ({ chain, recent, cut }) => {
  expect(reasonToCut('a', chain, recent, 3)?.key ?? null).toBe(cut);
});
