import { improvementRead, improvementWork } from '@zhiyin/domain/improvement';
import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { alertRuleTemplates, alertsManage, alertsRead } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../../test/desk.ts';
import { firingsOf, publish } from '../../../../test/rules.ts';
import { aTicketShop } from '../../../../test/ticket-desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { closeFinding } from '../../improvement/actions/close.ts';
import { getFinding, listFindings } from '../../improvement/actions/read.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { listTickets } from '../../tickets/reading/list-tickets.ts';
import { changeAlert, createAlert } from './write-alerts.ts';

const world = useWorld();
const dayMs = 24 * 3_600_000;
let shop: Shop;
let lead: Context;

beforeEach(async () => {
  // The shop's next noon, so that no story goes over midnight by chance.
  const now = world().system.now().getTime();
  world().pass((dayMs - ((now - dayMs / 6) % dayMs)) / 1000);
  shop = await world().aShop();
  lead = await aLead();
});

function aLead(): Promise<Context> {
  const rights = [alertsRead, alertsManage, readMetrics, inboxRead, inboxReadAll];
  return anAgent(shop, [...rights, improvementRead, improvementWork]);
}

const draft = (isOn = true) => ({
  ...{ name: '咨询太多', metric: 'inbox.conversations-opened', filter: { all: [] }, bucket: 'day' as const },
  ...{ terms: { kind: 'level' as const, side: 'above' as const, level: 0, inARow: 1 }, casesMin: 0 },
  ...{ ownerId: lead.actor.id ?? '', quiet: null, isOn },
});

/** An alert that rings, is switched off and on, and rings again: as often as asked. */
async function anAlertThatRings(times = 1): Promise<string> {
  const { alertId } = await createAlert(lead, draft());
  await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '在吗', fileIds: [] });
  for (let time = 0; time < times; time++) {
    world().pass(3600);
    await world().settle();
    if (time === times - 1) break;
    await changeAlert(lead, { alertId, alert: draft(false), after: 2 * time + 1 });
    await changeAlert(lead, { alertId, alert: draft(), after: 2 * time + 2 });
  }
  return alertId;
}

const rule = (action: string, settings: Record<string, unknown>, more = {}) => ({
  facts: ['insights.alert-rang'],
  steps: [{ action, settings }],
  more: { subject: 'alert', perSubjectPerHour: 10 },
  ...more,
});
const findings = async () => (await listFindings(lead, { limit: 10 })).items;

it('tells colleagues and its owner, by a rule that hears which way it went', async () => {
  const colleague = await anAgent(shop, [alertsRead]);
  const said = { text: '快看', members: [colleague.actor.id], owner: 'assignee', by: 'chosen' };
  const wanted = { if: { field: 'alertSide', operator: 'is', value: 'above' } };
  await publish(shop, rule('insights.notify', said, wanted));
  const never = { if: { field: 'alertSide', operator: 'is', value: 'below' } };
  await publish(shop, rule('insights.notify', { ...said, text: '不会发生' }, never));
  await anAlertThatRings();
  for (const member of [colleague, lead]) {
    const notices = (await listNotices(member, { limit: 10 })).items;
    expect(notices.filter(({ text }) => text.zh === '快看')).toHaveLength(1);
    expect(notices.filter(({ text }) => text.zh === '不会发生')).toEqual([]);
  }
});

it('opens one finding, with the alert as its evidence, however often it rings', async () => {
  const asked = { title: '咨询量异常', memberId: lead.actor.id };
  await publish(shop, rule('improvement.finding-of-alert', asked));
  const alertId = await anAlertThatRings(3);
  const [finding, ...more] = await findings();
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ title: '咨询量异常', origin: 'alert', ownerId: lead.actor.id });
  const { evidence } = await getFinding(lead, { findingId: finding?.findingId ?? '' });
  expect(evidence).toMatchObject([{ kind: 'alert', ref: alertId, title: '咨询太多' }]);
});

it('leaves a finding alone that was dropped, and the firing says why', async () => {
  const asked = { title: '咨询量异常', memberId: lead.actor.id };
  await publish(shop, rule('improvement.finding-of-alert', asked));
  const alertId = await anAlertThatRings();
  const [finding] = await findings();
  const { findingId = '', revision = 0 } = finding ?? {};
  const ended = { outcome: 'dropped', note: '就这样', standardKind: 'none', standard: '' } as const;
  await closeFinding(lead, { findingId, revision, ...ended });
  await changeAlert(lead, { alertId, alert: draft(false), after: 1 });
  await changeAlert(lead, { alertId, alert: draft(), after: 2 });
  await world().settle();
  expect(await findings()).toMatchObject([{ state: 'closed' }]);
  expect((await firingsOf(shop)).at(-1)?.outcomes).toMatchObject([{ isSkipped: true }]);
});

it('becomes a ticket once, while that is open', async () => {
  const tickets = await aTicketShop(world());
  shop = tickets;
  lead = await aLead();
  const asked = {
    typeId: tickets.type('after-sales').typeId,
    title: '查一查咨询量',
    checklist: '看渠道\n看商品',
  };
  await publish(shop, rule('insights.ticket-of-alert', asked));
  await anAlertThatRings(2);
  const made = await listTickets(tickets.agent, { limit: 10, scope: 'all', order: 'changed' });
  expect(made.items).toMatchObject([{ title: '查一查咨询量', customerId: null }]);
});

it('has usual rules that can be published as they are', async () => {
  for (const { rule: usual } of alertRuleTemplates) {
    const { steps, when, if: condition } = usual;
    const parts = { facts: when.facts, if: condition, steps, more: { subject: usual.subject } };
    expect(await publish(shop, { ...parts, steps: [...steps] })).toBeDefined();
  }
});
