import { visitorIdentified } from '@zhiyin/domain/customers';
import { Calendar, weekdays, weekOf } from '@zhiyin/domain/kit';
import { manageCalendars } from '@zhiyin/domain/platform';
import { slaManage } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { greetCustomer } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { runRules } from '#platform/rules/run-rules.ts';
import { knownSubjects } from '#platform/subjects/known-subjects.ts';
import { dying } from '../../../../test/happening.ts';
import { firingsOf, publish, stored } from '../../../../test/rules.ts';
import { aDraft, passMinutes, slaDesk } from '../../../../test/sla-desk.ts';
import { moveAlong, slaTickets } from '../../../../test/sla-tickets.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { createCalendar, deleteCalendar } from '../../platform/calendars/write-calendars.ts';
import { publishFlow } from '../../platform/flows/publish-flow.ts';
import { getFlow } from '../../platform/flows/read-flows.ts';
import { getTicket } from '../../tickets/reading/get-ticket.ts';
import { fireRipe } from './fire-ripe.ts';

const world = useWorld();
const wholeDay = [{ from: '00:00', to: '24:00' }];
const always = Calendar.parse({
  timeZone: 'Asia/Shanghai',
  week: weekOf(Object.fromEntries(weekdays.map((day) => [day, wholeDay]))),
});

/** Does something in a transaction whose process is killed before the commit. */
async function killedIn(shop: Shop, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const dies = transact(shop.asSystem(), async (tx) => {
    await work(tx);
    throw new Error('killed');
  });
  await expect(dies).rejects.toThrow('killed');
}

it('acts once on a breach, wherever between the clock and what a rule does a process is killed', async () => {
  const desk = await slaDesk(world());
  const { shop } = desk;
  const step = { action: 'inbox.note', settings: { text: '已超时，请组长跟进' } };
  await publish(shop, { facts: ['sla.clock-breached'], steps: [step] });
  await desk.policy(aDraft('first-response', { warnings: [] }));
  const id = await desk.write();
  world().pass(3601);

  // Before the clock is told: nothing was told.
  await killedIn(shop, fireRipe);
  expect(await desk.told(id)).toEqual([]);
  // Right after: it wakes nobody, and two processes that ring at once tell it once.
  const dead = dying(shop.asSystem());
  knownSubjects.use(dead.system, knownSubjects.of(world().system));
  await Promise.all([transact(dead, fireRipe), transact(dead, fireRipe)]);
  expect(await desk.told(id)).toEqual(['breached first-response']);
  // While the rule acts: its note is gone with it.
  const { rows } = await look(shop.asSystem(), (tx) =>
    sql<{ factId: string }>`
      select fact_id from facts where workspace_id = ${tx.workspaceId} and kind = 'sla.clock-breached'
    `.execute(tx.db),
  );
  const refId = rows[0]?.factId ?? '';
  await killedIn(shop, async (tx) => runRules.run?.(tx, { refId, tries: 1 }));
  expect((await stored(shop, id)).messageCount).toBe(1);

  await world().settle();
  await passMinutes(world(), 5);
  expect(await desk.told(id)).toEqual(['breached first-response']);
  expect(await firingsOf(shop)).toMatchObject([{ state: 'done', subjectId: id, factId: refId }]);
  expect((await stored(shop, id)).messageCount).toBe(2);
});

it('lets hours be deleted or counted in by two who do it at once, never both', async () => {
  const desk = await slaDesk(world());
  const owner = desk.shop.as([manageCalendars, slaManage]);
  for (let round = 0; round < 5; round++) {
    const { calendarId } = await createCalendar(owner, { name: `Hours ${round}`, definition: always });
    const results = await Promise.allSettled([
      deleteCalendar(owner, calendarId),
      desk.policy(aDraft('first-response', { calendarId, warnings: [] })),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((one) => one.status === 'rejected');
    expect(['conflict', 'missing']).toContain(lost?.reason.kind);
  }
  // Whoever won, everything that is promised has its hours.
  const id = await desk.write();
  await passMinutes(world(), 1);
  for (const clock of await desk.clocks(id)) expect(clock).toMatchObject({ phase: 'running', due: 60 });
});

it('ends a clock once when two leads move its ticket at the same moment', async () => {
  const { shop, aTicket, clocks, told } = await slaTickets(world(), 'resolution');
  const ticket = await aTicket();
  await moveAlong(shop.agent, ticket, 'accept');
  const results = await Promise.allSettled([
    moveAlong(shop.agent, ticket, 'solve'),
    moveAlong(shop.asOwner(), ticket, 'cancel', '重复了'),
  ]);
  const [refused] = results.filter((one) => one.status === 'rejected');
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(refused?.reason).toMatchObject({ kind: 'conflict' });
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'ended', isBreached: false }]);
  expect(await told(ticket.ticketId)).toEqual(['kept']);
});

it('counts where a ticket stands when its flow is changed while it moves', async () => {
  const { shop, aTicket, clocks } = await slaTickets(world(), 'resolution', { pausesIn: ['asleep'] });
  const tickets = [await aTicket(), await aTicket(), await aTicket()];
  const { flowId, version, ...draft } = await getFlow(shop.agent, shop.type('after-sales').flowId);
  const states = draft.states.filter(({ key }) => key !== 'customer');
  const moves = draft.moves
    .filter(({ to }) => to !== 'customer')
    .map((one) => ({ ...one, from: one.from.filter((key) => key !== 'customer') }))
    .filter(({ from }) => from.length > 0);
  const definition = { ...draft, states, moves };
  await Promise.allSettled([
    ...tickets.map((ticket) => moveAlong(shop.agent, ticket, 'ask-customer', '请拍照')),
    publishFlow(shop.agent, flowId, { after: version, definition, migration: { customer: 'working' } }),
  ]);
  for (const { ticketId } of tickets) {
    const { category } = await getTicket(shop.agent, ticketId);
    expect(await clocks(ticketId)).toMatchObject([{ phase: category === 'waiting' ? 'paused' : 'running' }]);
  }
});

it('goes on with its clocks when a conversation is moved to another record of its customer', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response', { warnings: [] }));
  const visitor = desk.shop.asVisitor();
  const id = await desk.write(visitor);
  const known = desk.shop.asVisitor().actor.id ?? '';
  world().pass(600);
  await transact(desk.shop.asSystem(), async (tx) => {
    await greetCustomer(tx, known, 'zh', 'test');
    const fromCustomerId = visitor.actor.id ?? '';
    await announce(tx, visitorIdentified, { fromCustomerId, toCustomerId: known });
  });
  await world().settle();
  expect((await stored(desk.shop, id)).customerId).toBe(known);
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'running', due: 60 }]);
  await passMinutes(world(), 51);
  expect(await desk.told(id)).toEqual(['breached first-response']);
});
