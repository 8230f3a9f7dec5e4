import { describe, expect, it } from 'vitest';
import { groupsOf } from './group.ts';
import { type Metric, metric, metricRegistry } from './metric.ts';
import { checkQuestion, MetricQuestion } from './question.ts';

const text = { zh: '指标', en: 'Metric' };
const definition: Metric = {
  key: 'inbox.first-reply-seconds',
  name: text,
  formula: text,
  edgeCases: text,
  unit: 'seconds',
  direction: 'down',
  grain: 'conversation',
  source: 'conversations',
  document: { title: { zh: '测试', en: 'Test' }, section: { zh: '一', en: 'One' } },
  fields: {
    channel: { type: 'choice', label: text },
    agent: { type: 'reference', label: text },
    startedAt: { type: 'moment', label: text },
  },
  dimensions: ['channel'],
};
const registry = metricRegistry([metric(definition)]);
const period = { from: '2026-03-02', to: '2026-03-09', zone: 'Asia/Shanghai' };

function asked(json: object) {
  const question = MetricQuestion.parse({ metric: definition.key, period, ...json });
  const parsed = checkQuestion(registry, question);
  return parsed.ok ? parsed.checked : parsed.reason.key;
}

describe('checkQuestion', () => {
  it('finds the metric, the filter and the period to compare with', () => {
    const filter = { field: 'channel', operator: 'is', value: 'chat' };
    expect(asked({ groupBy: 'channel', filter, compare: 'previous' })).toMatchObject({
      metric: { key: definition.key },
      filter: { type: 'choice', value: 'chat' },
      comparedWith: { from: '2026-02-23', to: '2026-03-02' },
    });
    expect(asked({ compare: 'year' })).toMatchObject({
      comparedWith: { from: '2025-03-02', to: '2025-03-09' },
    });
    expect(asked({})).toMatchObject({ filter: { all: [] }, comparedWith: null });
  });

  it.each([
    { json: { metric: 'inbox.happiness' }, reason: 'metric.unknown-metric' },
    { json: { metric: 'constructor' }, reason: 'metric.unknown-metric' },
    { json: { groupBy: 'startedAt' }, reason: 'metric.unknown-dimension' },
    { json: { groupBy: 'channel', thenBy: '@month' }, reason: 'metric.unknown-dimension' },
    {
      json: { filter: { field: 'salary', operator: 'above', value: 1 } },
      reason: 'metric.unsuitable-filter',
    },
  ])('declines with $reason', ({ json, reason }) => expect(asked(json)).toBe(reason));

  it('groups by any field that makes groups, by hours and weekdays, and by two of them', () => {
    expect(asked({ groupBy: 'agent', thenBy: '@weekday' })).toMatchObject({
      question: { thenBy: '@weekday' },
    });
    expect(groupsOf(definition)).toEqual(['channel', 'agent']);
    expect(MetricQuestion.safeParse({ metric: 'a', period, thenBy: 'channel' }).success).toBe(false);
    const twice = { metric: 'a', period, groupBy: 'channel', thenBy: 'channel' };
    expect(MetricQuestion.safeParse(twice).success).toBe(false);
  });

  it('does not cut a year by the hour', () => {
    const year = { ...period, from: '2025-01-01', to: '2026-01-01' };
    const question = { metric: definition.key, period: year, bucket: 'hour' };
    expect(MetricQuestion.safeParse(question).success).toBe(false);
    expect(MetricQuestion.safeParse({ ...question, bucket: 'day' }).success).toBe(true);
  });
});

describe('the registry', () => {
  it('refuses two metrics of one key, and a dimension that is no field', () => {
    expect(() => metricRegistry([definition, definition])).toThrow('Two metrics');
    expect(() => metric({ ...definition, dimensions: ['team'] })).toThrow('no field “team”');
  });
});
