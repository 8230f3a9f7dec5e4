import { type AlertDraft, acknowledgeRing, createAlert, listRings } from '@zhiyin/domain/insights';
import { listMembers } from '@zhiyin/domain/people';
import type { App } from '../../../app.ts';
import type { DemoCall } from '../caller.ts';

const all = { all: [] };
const night = { from: 22 * 60, to: 8 * 60 };

/** Sets alerts in the demo shop: one that rings and waits, one that somebody sees to, and two that are calm. */
export async function makeAlerts(app: App, owner: DemoCall): Promise<void> {
  const { items } = await owner(listMembers, { query: {} });
  const memberOf = (mailbox: string) =>
    items.find(({ email }) => email === `${mailbox}@demo.example`)?.memberId ?? '';
  const set = async (
    by: string,
    alert: Pick<AlertDraft, 'name' | 'metric' | 'terms'> & Partial<AlertDraft>,
  ) => {
    const rest = { filter: all, bucket: 'day', casesMin: 0, quiet: night, isOn: true } as const;
    const body = { ...rest, ownerId: memberOf(by), ...alert };
    return (await owner(createAlert, { body })).alertId;
  };
  const late = { field: 'reason', operator: 'is', value: 'late' };
  await set('hemiao', {
    name: '物流慢的咨询突增 Many more ask about late parcels',
    ...{ metric: 'inbox.conversations-opened', filter: late, casesMin: 5, quiet: null },
    terms: { kind: 'change', side: 'above', by: 0.5 },
  });
  const busy = await set('zhouke', {
    name: '每天会话超过 45 More than 45 a day',
    ...{ metric: 'inbox.conversations-opened', quiet: null },
    terms: { kind: 'level', side: 'above', level: 45, inARow: 1 },
  });
  await set('xuman', {
    name: '满意度低于六成 Satisfaction below 60 %',
    ...{ metric: 'surveys.csat', bucket: 'week', casesMin: 20 },
    terms: { kind: 'level', side: 'below', level: 0.6, inARow: 1 },
  });
  await set('zhouke', {
    name: '首次响应异常 First responses out of the usual',
    metric: 'inbox.first-response-median',
    terms: { kind: 'signal', side: 'above', rules: ['beyond-three', 'one-side'] },
  });
  await app.engine.settle();
  const rings = (await owner(listRings, { query: { limit: 20, alertId: busy } })).items;
  for (const { ringId } of rings) {
    const body = { isAcknowledged: true, note: '晚班加一个人，看到周五' };
    await owner(acknowledgeRing, { params: { ringId }, body });
  }
}
