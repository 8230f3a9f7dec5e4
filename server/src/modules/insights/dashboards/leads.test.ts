import { sourceOf } from '@zhiyin/domain/insights';
import { expect, it } from 'vitest';
import { modules } from '../../../modules.ts';

const metrics = modules.flatMap((module) => (module.metrics ?? []).map(({ metric }) => metric));
const whose = ({ key, grain }: (typeof metrics)[number]) => `${key.split('.')[0]} ${grain}`;

it('every figure that has nothing to count leads to what fills it, or knows that nothing single does', () => {
  const leads = new Map(metrics.map((metric) => [whose(metric), sourceOf(metric)]));
  expect(Object.fromEntries(leads)).toEqual({
    'care conversation': 'followUps',
    'care follow-up': 'followUps',
    'improvement finding': 'findings',
    'improvement improvement-action': 'actions',
    'inbox conversation': 'chats',
    'inbox message': 'chats',
    'inbox promise': null,
    'inbox stage-stay': null,
    'insights agent-hour': null,
    'insights buyer-day': 'chats',
    'insights buyer-month': 'orders',
    'insights conversation': 'chats',
    'insights order': 'orders',
    'insights order-line': 'orders',
    'insights person-month': 'chats',
    'insights rating': 'orders',
    'insights sentence': 'chats',
    'insights told-row': 'told',
    'insights turn': 'chats',
    'sla clock': 'promises',
    'store order': 'orders',
    'suggestions suggestion': 'suggestions',
    'surveys conversation': 'ratings',
    'surveys survey-invitation': 'surveys',
    'surveys survey-response': 'surveys',
    'tickets ticket': 'tickets',
    'tickets ticket-work': 'tickets',
  });
});
