import { type PolicyDraft, semanticsAtFirst, stateMetricOf, type Target } from '@zhiyin/domain/sla';
import { startPolicies } from '#modules/sla';
import type { Context } from '#platform/context.ts';

const minute = 60;
const hour = 60 * minute;
const all = (seconds: number): Target['seconds'] => ({
  low: seconds,
  normal: seconds,
  high: seconds,
  urgent: seconds,
});

const drafts: readonly PolicyDraft[] = [
  {
    name: '加急会话 Urgent first',
    isOn: true,
    subjectKind: 'conversation',
    terms: {
      filter: { all: [{ field: 'priority', operator: 'is-any-of', value: ['high', 'urgent'] }] },
      calendarId: null,
      usesTeamHours: false,
      targets: [
        { metric: 'first-response', seconds: { ...all(2 * minute), urgent: minute } },
        { metric: 'next-response', seconds: { ...all(5 * minute), urgent: 3 * minute } },
        { metric: 'resolution', seconds: { ...all(8 * hour), urgent: 4 * hour } },
      ],
      pausesIn: ['with-customer', 'asleep'],
      warnings: [50, 80],
      semantics: semanticsAtFirst,
    },
  },
  {
    name: '店铺承诺 Every customer',
    isOn: true,
    subjectKind: 'conversation',
    terms: {
      filter: { all: [] },
      calendarId: null,
      usesTeamHours: false,
      targets: [
        { metric: 'first-response', seconds: all(5 * minute) },
        { metric: 'chat-response', seconds: all(10 * minute) },
        { metric: 'resolution', seconds: all(24 * hour) },
        // Whoever closed it says what it was about.
        { metric: stateMetricOf('record'), seconds: all(hour) },
      ],
      pausesIn: ['with-customer', 'asleep'],
      warnings: [75],
      semantics: semanticsAtFirst,
    },
  },
  {
    name: '工单时限 Ticket promises',
    isOn: true,
    subjectKind: 'ticket',
    terms: {
      filter: { all: [] },
      calendarId: null,
      usesTeamHours: false,
      targets: [
        { metric: 'first-response', seconds: { ...all(4 * hour), high: 2 * hour, urgent: hour } },
        { metric: 'next-response', seconds: all(8 * hour) },
        { metric: 'resolution', seconds: { ...all(48 * hour), high: 24 * hour, urgent: 8 * hour } },
        { metric: stateMetricOf('warehouse'), seconds: { ...all(24 * hour), urgent: 4 * hour } },
      ],
      pausesIn: ['asleep'],
      warnings: [50, 80],
      semantics: semanticsAtFirst,
    },
  },
];

/** Gives a demo shop three service levels, one of them for tickets, and the rules of Taobao to watch. */
export async function makeServiceLevels(ctx: Context): Promise<void> {
  await startPolicies(ctx, drafts, ['taobao.three-minute-rate', 'taobao.human-average-response']);
}
