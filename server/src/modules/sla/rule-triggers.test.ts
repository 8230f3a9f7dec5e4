import { type SlaMetric, stateMetricOf } from '@zhiyin/domain/sla';
import { expect, it } from 'vitest';
import { ruleTriggers } from './rule-triggers.ts';

const clock = {
  clockId: '01930000-0000-7000-8000-000000000001',
  policyId: '01930000-0000-7000-8000-000000000002',
  conversationId: '01930000-0000-7000-8000-000000000003',
  customerId: '01930000-0000-7000-8000-000000000004',
  assigneeId: null,
  teamId: null,
  channel: 'widget',
  priority: 'high',
  dueAt: '2026-11-21T06:00:00.000Z',
  targetSeconds: 60,
};
const [, breached] = ruleTriggers;
const first: SlaMetric = 'first-response';

it.each([
  {
    why: 'a time of every conversation',
    metric: first,
    stateLabel: null,
    told: { clockMetric: 'first-response', clockState: '', clockTarget: 60 },
  },
  {
    why: 'a time in a state, by the name it had',
    metric: stateMetricOf('record'),
    stateLabel: { zh: '记录', en: 'Record' },
    told: { clockMetric: 'state', clockState: '记录 Record', clockTarget: 60 },
  },
])('a clock tells rules of $why', ({ metric, stateLabel, told }) => {
  expect(breached?.tells({ ...clock, metric, stateLabel })).toEqual(told);
});
