import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { type AlertDraft, alertsManage, alertsRead, dayAfter, todayIn } from '@zhiyin/domain/insights';
import { memberRemoved } from '@zhiyin/domain/people';
import { readMetrics } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { anAgent } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { acknowledgeRing } from './acknowledge.ts';
import { previewAlert } from './preview.ts';
import { listAlerts, listRings } from './read-alerts.ts';
import { changeAlert, createAlert, deleteAlert, restoreAlert, snoozeAlert } from './write-alerts.ts';

const world = useWorld();
const rights = [alertsRead, alertsManage, readMetrics, inboxRead, inboxReadAll];
const hourMs = 3_600_000;
let shop: Shop;
let manager: Context;
let owner: Context;

beforeEach(async () => {
  passUntilNoon();
  shop = await world().aShop();
  manager = await anAgent(shop, rights);
  owner = await anAgent(shop, [alertsRead, readMetrics, inboxRead, inboxReadAll]);
});

/** Until the shop's next noon, so that no story goes over midnight by chance. */
function passUntilNoon(): void {
  const now = world().system.now().getTime();
  world().pass((24 * hourMs - ((now - 4 * hourMs) % (24 * hourMs))) / 1000);
}

async function pass(hours: number): Promise<void> {
  world().pass(hours * 3600);
  await world().settle();
}

const anAlert = (more: Partial<AlertDraft> = {}): AlertDraft => ({
  ...{ name: '咨询太多', metric: 'inbox.conversations-opened', filter: { all: [] }, bucket: 'day' },
  ...{ terms: { kind: 'level', side: 'above', level: 1, inARow: 1 }, casesMin: 0 },
  ...{ ownerId: owner.actor.id ?? '', quiet: null, isOn: true, ...more },
});

async function set(more: Partial<AlertDraft> = {}): Promise<string> {
  const { alertId } = await createAlert(manager, anAlert(more));
  await world().settle();
  return alertId;
}

async function write(): Promise<void> {
  await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '在吗' });
}

const found = async (alertId: string, ctx: Context = manager) =>
  (await listAlerts(ctx)).items.find((one) => one.alertId === alertId);
const rings = async (ctx: Context = manager) => (await listRings(ctx, { limit: 10 })).items;
const told = async (ctx: Context) =>
  (await listNotices(ctx, { limit: 20 })).items.filter(({ kind }) => kind === 'insights.alert');

describe('an alert', () => {
  it('rings once as soon as its line is crossed, tells its owner, and is over with the next day', async () => {
    const alertId = await set();
    expect((await found(alertId))?.ring).toBeNull();
    await write();
    await write();
    await pass(1);
    await pass(1);
    expect(await rings()).toMatchObject([{ value: 2, reference: 1, side: 'above', endedAt: null }]);
    expect(await told(owner)).toMatchObject([{ text: { en: 'Alert “咨询太多”: 2, above 1' } }]);
    await pass(13);
    expect(await rings()).toMatchObject([{ value: 2 }]);
    expect((await rings())[0]?.endedAt).not.toBeNull();
    expect(await found(alertId)).toMatchObject({ ringsLately: 1 });
  });

  it('that asks for little is judged when the day is over, not before', async () => {
    const alertId = await set({ terms: { kind: 'level', side: 'below', level: 1, inARow: 1 } });
    const yesterday = dayAfter(todayIn('Asia/Shanghai', world().system.now()).day, -1);
    expect((await found(alertId))?.ring).toMatchObject({ bucket: yesterday, value: 0 });
    await write();
    await pass(13);
    expect((await found(alertId))?.ring?.endedAt).not.toBeNull();
  });

  it('rings for nobody in quiet hours, and when they end only if it still does', async () => {
    const quiet = { from: 11 * 60, to: 15 * 60 };
    await set({ quiet });
    await write();
    await write();
    await pass(1);
    expect(await rings()).toMatchObject([{ toldAt: null }]);
    expect(await told(owner)).toEqual([]);
    await pass(3);
    expect(await told(owner)).toHaveLength(1);
    expect((await rings())[0]?.toldAt).not.toBeNull();
  });

  it('is silent while it is snoozed, also when its owner did so, and rings when that is over', async () => {
    const alertId = await set();
    const until = new Date(world().system.now().getTime() + 3 * hourMs).toISOString();
    await snoozeAlert(owner, { alertId, until });
    await write();
    await write();
    await pass(1);
    expect(await rings()).toEqual([]);
    await pass(3);
    expect(await rings()).toHaveLength(1);
    const late = snoozeAlert(owner, { alertId, until: '2020-01-01T00:00:00.000Z' });
    await expect(late).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('is acknowledged by its owner or who may change it, by nobody else, and that can be taken back', async () => {
    await set();
    await write();
    await write();
    await pass(1);
    const ringId = (await rings())[0]?.ringId ?? '';
    const stranger = await anAgent(shop, [alertsRead]);
    const seen = { ringId, isAcknowledged: true, note: '加一个人' };
    await expect(acknowledgeRing(stranger, seen)).rejects.toMatchObject({ kind: 'forbidden' });
    const mine = await acknowledgeRing(owner, seen);
    expect(mine).toMatchObject({ acknowledgedBy: owner.actor.id, note: '加一个人' });
    const waiting = async () => (await listRings(manager, { limit: 10, waiting: 'true' })).items.length;
    expect(await waiting()).toBe(0);
    await acknowledgeRing(manager, { ringId, isAcknowledged: false, note: '' });
    expect(await waiting()).toBe(1);
  });

  it('tells no number to who may not see the metric', async () => {
    const alertId = await set();
    await write();
    await write();
    await pass(1);
    const reader = await anAgent(shop, [alertsRead]);
    expect(await found(alertId, reader)).toMatchObject({
      shown: null,
      ring: { value: null, reference: null },
    });
    expect(await previewAlert(reader, anAlert())).toMatchObject({ shown: null, stretches: [] });
  });

  it('is changed once for each revision, deleted, and brought back', async () => {
    const alertId = await set();
    await changeAlert(manager, { alertId, alert: anAlert({ name: '太多' }), after: 1 });
    const late = changeAlert(manager, { alertId, alert: anAlert(), after: 1 });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    await deleteAlert(manager, alertId);
    expect(await found(alertId)).toBeUndefined();
    await restoreAlert(manager, alertId);
    expect(await found(alertId)).toMatchObject({ name: '太多', revision: 2 });
  });

  it('is over when it is switched off', async () => {
    const alertId = await set();
    await write();
    await write();
    await pass(1);
    await changeAlert(manager, { alertId, alert: anAlert({ isOn: false }), after: 1 });
    expect((await rings())[0]?.endedAt).not.toBeNull();
  });
});

it('is refused when nobody could be rung for, or its filter does not suit the metric', async () => {
  const nobody = createAlert(manager, anAlert({ ownerId: v7() }));
  await expect(nobody).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'ownerId' }] });
  const filter = { field: 'moon', operator: 'is', value: 'full' };
  await expect(createAlert(manager, anAlert({ filter }))).rejects.toMatchObject({ kind: 'invalid' });
});

it('shows when it would have rung: what goes on rings once', async () => {
  for (const day of [0, 1, 2]) {
    await pass(day === 0 ? 0 : 24);
    if (day === 1) continue;
    await write();
    await write();
  }
  await pass(24);
  const preview = await previewAlert(manager, anAlert());
  expect(preview.stretches).toHaveLength(60);
  expect(preview.rings).toBe(2);
  expect(preview.stretches.slice(-3).map(({ value, rings }) => [value, rings])).toEqual([
    [2, true],
    [0, false],
    [2, true],
  ]);
  const below = anAlert({ terms: { kind: 'level', side: 'below', level: 1, inARow: 1 } });
  expect((await previewAlert(manager, below)).rings).toBe(2);
});

it('passes on when its owner leaves', async () => {
  const alertId = await set();
  await transact(manager, async (tx) => {
    await tx.db
      .updateTable('members')
      .set({ removedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', owner.actor.id ?? '')
      .execute();
    await announce(tx, memberRemoved, { memberId: owner.actor.id ?? '', roleId: v7() });
  });
  await world().settle();
  expect(await found(alertId)).toMatchObject({ ownerId: manager.actor.id, revision: 2 });
});
