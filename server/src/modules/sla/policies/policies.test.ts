import { inboxRead } from '@zhiyin/domain/inbox';
import { type Calendar, weekOf } from '@zhiyin/domain/kit';
import { manageCalendars } from '@zhiyin/domain/platform';
import { slaManage } from '@zhiyin/domain/sla';
import { expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { aDraft, passMinutes, slaDesk } from '../../../../test/sla-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { changeCalendar, createCalendar, deleteCalendar } from '../../platform/calendars/write-calendars.ts';
import { changePolicy } from '../actions/change-policy.ts';
import { createPolicy } from '../actions/create-policy.ts';
import { deletePolicy } from '../actions/delete-policy.ts';
import { listPolicies } from '../actions/list-policies.ts';
import { listUrgent } from '../actions/list-urgent.ts';
import { orderPolicies } from '../actions/order-policies.ts';
import { previewPolicy } from '../actions/preview-policy.ts';
import { readClocks } from '../actions/read-clocks.ts';

const world = useWorld();
const everyDay = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from, to }]]));
const always: Calendar = {
  timeZone: 'Asia/Shanghai',
  week: weekOf(everyDay('00:00', '24:00')),
  holidays: 'none',
  swapDaysWorkAs: 'mon',
  specialDays: [],
};

it('applies the first that holds, in the order set by hand', async () => {
  const desk = await slaDesk(world());
  const urgent = { all: [{ field: 'priority', operator: 'is', value: 'urgent' }] };
  const everybody = await desk.policy({ ...aDraft('first-response'), name: 'Everybody' });
  const special = await desk.policy({ ...aDraft('resolution', { filter: urgent }), name: 'Urgent' });
  const id = await desk.write();
  await desk.prioritise(id, 'urgent');
  expect(await desk.clocks(id)).toMatchObject([{ metric: 'first-response', phase: 'running', due: 20 }]);

  const policyIds = [special.policyId, everybody.policyId];
  await orderPolicies(desk.lead, { policyIds });
  await world().settle();
  expect((await listPolicies(desk.agent)).items.map(({ name }) => name)).toEqual(['Urgent', 'Everybody']);
  expect(await desk.clocks(id)).toMatchObject([
    { metric: 'first-response', phase: 'void' },
    { metric: 'resolution', phase: 'running' },
  ]);
  await expect(orderPolicies(desk.lead, { policyIds: [special.policyId] })).rejects.toMatchObject({
    kind: 'conflict',
  });
});

it('reaches conversations that were open before it was made, counted from their beginning', async () => {
  const desk = await slaDesk(world());
  const id = await desk.write();
  world().pass(600);
  await desk.policy(aDraft('first-response'));
  await world().settle();
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'running', due: 60 }]);
});

it('changes clocks under way, and never takes back a breach', async () => {
  const desk = await slaDesk(world());
  const { policyId } = await desk.policy(aDraft('first-response', { warnings: [] }));
  const [late, early] = [await desk.write(), await desk.write()];
  await desk.reply(early);
  await passMinutes(world(), 61);
  const other = await desk.write();
  const longer = aDraft('first-response', { warnings: [] });
  const seconds = { low: null, normal: 10_800, high: 10_800, urgent: 10_800 };
  const terms = { ...longer.terms, targets: [{ metric: 'first-response' as const, seconds }] };
  await changePolicy(desk.lead, { ...longer, terms, policyId, after: 1 });
  await world().settle();
  expect(await desk.clocks(late)).toMatchObject([{ outcome: 'breached', due: 180 }]);
  expect(await desk.clocks(other)).toMatchObject([{ phase: 'running', due: 241 }]);
  expect(await desk.clocks(early)).toMatchObject([{ outcome: 'kept', due: 60 }]);
});

it('lets one of two leads who edit at once change it, and tells the other', async () => {
  const desk = await slaDesk(world());
  const { policyId } = await desk.policy(aDraft('first-response'));
  const edit = (name: string) =>
    changePolicy(desk.lead, { ...aDraft('first-response'), name, policyId, after: 1 });
  const results = await Promise.allSettled([edit('Mine'), edit('Theirs')]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const lost = results.find((one) => one.status === 'rejected');
  expect(lost?.reason).toMatchObject({ kind: 'conflict' });
});

it('is set by those who may, and refuses a filter that names nothing', async () => {
  const desk = await slaDesk(world());
  const draft = aDraft('first-response');
  await expect(createPolicy(desk.agent, draft)).rejects.toMatchObject({ kind: 'forbidden' });
  const wrong = aDraft('first-response', { filter: { field: 'shoeSize', operator: 'is', value: 44 } });
  await expect(createPolicy(desk.lead, wrong)).rejects.toMatchObject({ kind: 'invalid' });
  const { policyId } = await desk.policy(draft);
  const neighbour = (await slaDesk(world())).lead;
  await expect(deletePolicy(neighbour, { policyId })).rejects.toMatchObject({ kind: 'missing' });
});

it('takes its clocks away when it is deleted, and keeps what they came to', async () => {
  const desk = await slaDesk(world());
  const { policyId } = await desk.policy(aDraft('first-response', { warnings: [] }));
  const [done, open] = [await desk.write(), await desk.write()];
  await desk.reply(done);
  await deletePolicy(desk.lead, { policyId });
  await passMinutes(world(), 120);
  expect(await desk.clocks(done)).toMatchObject([{ outcome: 'kept' }]);
  expect(await desk.clocks(open)).toMatchObject([{ phase: 'void', outcome: null }]);
  expect(await desk.told(open)).toEqual([]);
});

it('counts in hours that change under way: anew, or as they were when it began', async () => {
  const desk = await slaDesk(world());
  const owner = desk.shop.as([manageCalendars, slaManage, inboxRead]);
  const { calendarId } = await createCalendar(owner, { name: 'Shop', definition: always });
  const urgent = { all: [{ field: 'priority', operator: 'is', value: 'urgent' }] };
  await desk.policy(
    aDraft('first-response', { calendarId, filter: urgent, semantics: { onCalendarChange: 'keep' } }),
  );
  await desk.policy(aDraft('first-response', { calendarId }));
  const [anew, kept] = [await desk.write(), await desk.write()];
  await desk.prioritise(kept, 'urgent');
  world().pass(60);
  const closed = { ...always, week: weekOf({}) };
  await changeCalendar(owner, calendarId, { name: 'Shop', definition: closed, after: 1 });
  await world().settle();
  expect(await desk.clocks(anew)).toMatchObject([{ phase: 'running', due: null }]);
  expect(await desk.clocks(kept)).toMatchObject([{ phase: 'running', due: 20 }]);
});

it('holds on to its hours: they cannot be deleted, and the refusal says who counts in them', async () => {
  const desk = await slaDesk(world());
  const owner = desk.shop.as([manageCalendars, slaManage, inboxRead]);
  const { calendarId } = await createCalendar(owner, { name: 'Shop', definition: always });
  const { policyId } = await desk.policy(aDraft('first-response', { calendarId }));
  await expect(deleteCalendar(owner, calendarId)).rejects.toMatchObject({
    kind: 'conflict',
    values: { uses: 'the service level “Everybody”' },
  });
  await deletePolicy(desk.lead, { policyId });
  await deleteCalendar(owner, calendarId);
  await expect(desk.policy(aDraft('resolution', { calendarId }))).rejects.toMatchObject({ kind: 'missing' });
});

it('shows before it is saved how last month would have come out', async () => {
  const desk = await slaDesk(world());
  const { policyId } = await desk.policy(aDraft('first-response'));
  for (const seconds of [60, 1800, 5400]) {
    const id = await desk.write();
    world().pass(seconds);
    await desk.reply(id);
  }
  const { terms, isOn } = aDraft('first-response');
  const seconds = { low: null, normal: 600, high: 600, urgent: 600 };
  const stricter = { ...terms, targets: [{ metric: 'first-response' as const, seconds }] };
  expect(
    await previewPolicy(desk.lead, { subjectKind: 'conversation', policyId, isOn, terms: stricter }),
  ).toEqual({
    days: 30,
    conversations: 3,
    isAll: true,
    matched: { now: 3, draft: 3 },
    metrics: [
      {
        metric: 'first-response',
        now: { kept: 2, breached: 1, open: 0 },
        draft: { kept: 1, breached: 2, open: 0 },
      },
    ],
  });
  const off = await previewPolicy(desk.lead, { subjectKind: 'conversation', policyId, isOn: false, terms });
  expect(off.matched).toEqual({ now: 3, draft: 0 });
  await expect(
    previewPolicy(desk.agent, { subjectKind: 'conversation', policyId, isOn, terms }),
  ).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

it('lists what is most urgent first, and only what the reader may see', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response'));
  const [first, second] = [await desk.write(), await desk.write()];
  await desk.prioritise(second, 'urgent');
  const ids = async (show: 'all' | 'at-risk' | 'breached') =>
    (await listUrgent(desk.agent, { show, limit: 10 })).items.map(({ conversationId }) => conversationId);
  expect(await ids('all')).toEqual([second, first]);
  expect(await ids('at-risk')).toEqual([]);
  await passMinutes(world(), 21);
  expect(await ids('breached')).toEqual([second]);
  world().pass(600);
  expect(await ids('at-risk')).toEqual([first]);
  const { items, next } = await listUrgent(desk.agent, { show: 'all', limit: 1 });
  expect(items).toHaveLength(1);
  const rest = await listUrgent(desk.agent, { show: 'all', limit: 10, after: next ?? undefined });
  expect(rest.items.map(({ conversationId }) => conversationId)).toEqual([first]);

  const asked = { conversationIds: [first, second] };
  expect((await readClocks(desk.agent, asked)).items).toHaveLength(2);
  const neighbour = (await slaDesk(world())).agent;
  expect((await readClocks(neighbour, asked)).items).toEqual([]);
});

it('keeps what every revision said', async () => {
  const desk = await slaDesk(world());
  const draft = aDraft('first-response');
  const { policyId } = await desk.policy(draft);
  await changePolicy(desk.lead, { ...draft, name: 'Second', policyId, after: 1 });
  const versions = await look(desk.shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('slaPolicyVersions')
      .select(['revision', 'name'])
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('revision')
      .execute(),
  );
  expect(versions).toEqual([
    { revision: 1, name: 'Everybody' },
    { revision: 2, name: 'Second' },
  ]);
});
