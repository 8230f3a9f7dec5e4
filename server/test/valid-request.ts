import { newCard, viewOf } from '@zhiyin/domain/insights';
import { aroundTheClock, type Endpoint } from '@zhiyin/domain/kit';
import { semanticsAtFirst } from '@zhiyin/domain/sla';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { type JsonSchema, jsonSchemaOf, type NamedSchemas } from '#platform/http/docs/json-schema.ts';

/** What a service level says that promises nothing. */
const terms = {
  filter: { all: [] },
  calendarId: null,
  usesTeamHours: false,
  targets: [],
  pausesIn: [],
  warnings: [],
  semantics: semanticsAtFirst,
};

/** A filter is a tree that no sample of its schema is. */
const rule = {
  name: 'Back to the queue',
  subject: 'conversation',
  when: { facts: ['inbox.message-received'] },
  if: { all: [] },
  steps: [{ action: 'inbox.unassign' }],
};

const queue = {
  name: 'VIP',
  filter: { all: [] },
  teamId: null,
  needs: [],
  tierMin: 1,
  method: 'longest-idle',
  headStartMinutes: 0,
  tierMax: null,
  headStarts: null,
  advantages: [],
  overflow: [],
};

const dashboard = { sharing: 'own', teamIds: [], cards: [], view: viewOf('last-7') };
const figure = { ...newCard('c1', 'figure'), metrics: ['inbox.conversations-opened'] };
const period = { from: '2026-03-01', to: '2026-03-02', zone: 'Asia/Shanghai' };

const mailing = {
  dashboard: 'today',
  formats: ['xlsx'],
  view: viewOf('last-7'),
  every: 'week',
  weekday: 'mon',
  monthDay: 1,
  time: '09:00',
  isQuiet: true,
  isOn: true,
};

const simulated = {
  isSticky: true,
  method: 'longest-idle',
  difficulty: { reasons: [], highWeight: 1, urgentWeight: 1 },
  headStarts: { low: -10, high: 10, urgent: 20 },
};

const days = {
  'identity-card': null,
  'bank-card': 30,
  phone: null,
  email: null,
  address: null,
  secret: 1,
};

const goal = {
  name: 'A goal',
  metric: 'inbox.conversations-opened',
  scope: 'shop',
  scopeId: null,
  from: '2026-03-01',
  to: '2026-04-01',
  aim: 'at-least',
  target: 200,
  tolerance: 0.1,
  parentId: null,
  breakdown: 'parts',
};

const alert = {
  ...{ name: 'An alert', metric: 'inbox.conversations-opened', filter: { all: [] }, bucket: 'day' },
  ...{ terms: { kind: 'level', side: 'above', level: 5, inARow: 1 }, casesMin: 0 },
  ...{ ownerId: v7(), quiet: null, isOn: true },
};
const { name: _name, ownerId: _ownerId, quiet: _quiet, isOn: _isOn, ...watched } = alert;

/** Where a schema says less than its contract demands. */
const byHand: Readonly<Record<string, { params?: object; query?: object; body?: object }>> = {
  'insights.list-themes': { query: { from: '2026-03-01T00:00:00.000Z', to: '2026-03-31T00:00:00.000Z' } },
  'insights.list-quotes': { query: { from: '2026-03-01T00:00:00.000Z', to: '2026-03-31T00:00:00.000Z' } },
  'store.tell-ratings': {
    body: {
      ratings: [{ platform: 'taobao', number: '1', result: 'good', ratedAt: '2026-03-01T00:00:00.000Z' }],
    },
  },
  'platform.set-up': { body: { timeZone: 'Asia/Shanghai' } },
  'sla.create-policy': { body: { terms } },
  'sla.change-policy': { body: { terms } },
  'sla.preview-policy': { body: { terms } },
  'platform.count-redaction': { body: { days } },
  'platform.publish-redaction': { body: { days } },
  'platform.create-rule': { body: { definition: rule } },
  'platform.save-rule': { body: { definition: rule } },
  'platform.start-rule-trial': {
    body: { definition: rule, from: '2026-03-01T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' },
  },
  'routing.create-queue': { body: queue },
  'routing.change-queue': { body: { definition: queue } },
  'routing.start-simulation': {
    body: {
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-02T00:00:00.000Z',
      draft: { settings: simulated, queues: [], capacities: [], skillsOff: [] },
    },
  },
  'platform.create-calendar': { body: { definition: aroundTheClock } },
  'platform.change-calendar': { body: { definition: aroundTheClock } },
  'platform.ask-metrics': {
    body: {
      questions: [{ metric: 'inbox.received', period }],
    },
  },
  'insights.create-goal': { body: goal },
  'insights.change-goal': { body: { goal } },
  'insights.create-alert': { body: alert },
  'insights.change-alert': { body: { alert } },
  'insights.preview-alert': { body: watched },
  'insights.add-promotion': { body: { name: '618', from: '2026-06-01', to: '2026-06-20' } },
  'insights.change-promotion': { body: { name: '618', from: '2026-06-01', to: '2026-06-20' } },
  'platform.list-metric-rows': { body: { period } },
  'platform.change-notice-settings': { body: { settings: null } },
  'platform.change-default-notice-settings': { body: { settings: null } },
  'insights.create-dashboard': { body: dashboard },
  'insights.change-dashboard': { body: dashboard },
  'insights.create-mailing': { body: mailing },
  'insights.change-mailing': { body: mailing },
  'insights.export-cards': { body: { view: viewOf('last-7'), cards: [figure] } },
  'insights.ask-own': { body: { questions: [{ metric: 'inbox.received', period }] } },
  'insights.list-own-rows': { body: { period } },
};

/** A request that the contract of an endpoint accepts: what it must hold and nothing else, made from its schema. */
export function validRequest(
  endpoint: Endpoint,
  given: Readonly<Record<string, string>> = {},
): InjectOptions {
  const kept = byHand[endpoint.name] ?? {};
  const params = { ...validOf(endpoint.params, kept.params), ...given };
  const query = validOf(endpoint.query, kept.query);
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String(Reflect.get(params, name))),
  );
  const search = new URLSearchParams(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
  );
  const request = { method: endpoint.method, url: `/api${path}${search.size > 0 ? `?${search}` : ''}` };
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') return request;
  if (takesBytes(endpoint)) {
    return { ...request, headers: { 'content-type': 'application/octet-stream' }, payload: 'hello' };
  }
  return { ...request, payload: validOf(endpoint.body, kept.body) };
}

/** A value that the schema accepts. @throws when what is made from its JSON Schema is not: keep one by hand. */
function validOf(schema: z.ZodType, kept: object | undefined): object {
  const named: NamedSchemas = new Map();
  const made = { ...asObject(sampleOf(jsonSchemaOf(schema, 'input', 'sample', named), named)), ...kept };
  schema.parse(made);
  return made;
}

function takesBytes(endpoint: Endpoint): boolean {
  return Object.keys(jsonSchemaOf(endpoint.body, 'input', 'sample', new Map())).length === 0;
}

function sampleOf(schema: JsonSchema, named: NamedSchemas): unknown {
  const { $ref, const: only, enum: among, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string')
    return sampleOf(named.get($ref.replace('#/components/schemas/', '')) ?? {}, named);
  if (only !== undefined) return only;
  if (Array.isArray(among)) return among[0];
  const first = [anyOf, oneOf, allOf].find((list) => Array.isArray(list));
  if (Array.isArray(first)) return sampleOf(asSchema(first[0]), named);
  if (type === 'object') return sampleObject(schema, named);
  if (type === 'array') {
    const count = Number(schema['minItems'] ?? 0);
    return Array.from({ length: count }, () => sampleOf(asSchema(schema['items']), named));
  }
  if (type === 'integer' || type === 'number') return Number(schema['minimum'] ?? 1);
  if (type === 'boolean') return true;
  return type === 'string' ? sampleText(schema) : null;
}

function sampleObject({ properties, required }: JsonSchema, named: NamedSchemas): object {
  const needed = Array.isArray(required) ? required.map(String) : [];
  const entries = needed.map((name) => [
    name,
    sampleOf(asSchema(Reflect.get(asObject(properties), name)), named),
  ]);
  return Object.fromEntries(entries);
}

function sampleText({ format, pattern, minLength }: JsonSchema): string {
  if (format === 'uuid') return v7();
  if (format === 'date') return '2026-03-02';
  if (format === 'date-time') return '2026-03-02T09:00:00.000Z';
  if (format === 'email') return 'someone@example.com';
  if (format === 'uri') return 'https://example.com/hook';
  if (typeof pattern === 'string') {
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0] ?? '';
  }
  return 'sample'.padEnd(Number(minLength ?? 0), 'x');
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function asSchema(value: unknown): JsonSchema {
  return { ...asObject(value) };
}
