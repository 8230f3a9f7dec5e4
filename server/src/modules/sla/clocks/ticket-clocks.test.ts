import { answerField } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { aDraft, passMinutes } from '../../../../test/sla-desk.ts';
import { moveAlong, slaTickets } from '../../../../test/sla-tickets.ts';
import { aTicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { createTeam } from '../../people/teams/create-team.ts';
import { createCalendar, deleteCalendar } from '../../platform/calendars/write-calendars.ts';
import { changeTicket } from '../../tickets/actions/change-ticket.ts';
import { commentTicket } from '../../tickets/actions/comment-ticket.ts';
import { mergeTicket } from '../../tickets/actions/merge-ticket.ts';
import { commentVisitorTicket } from '../../tickets/visitors/own-tickets.ts';
import { createPolicy } from '../actions/create-policy.ts';
import { previewPolicy } from '../actions/preview-policy.ts';
import { listUrgentTickets, readClocksOfTickets } from '../actions/ticket-clocks.ts';
import { changeTeamHours } from '../team-hours/change-team-hours.ts';

const world = useWorld();

it('counts the wait for the first answer that the customer sees, and no internal comment', async () => {
  const { shop, aTicket, clocks, told } = await slaTickets(world(), 'first-response', { warnings: [50] });
  const { ticketId } = await aTicket();
  expect(await clocks(ticketId)).toEqual([{ phase: 'running', isBreached: false, due: 60 }]);
  await passMinutes(world(), 31);
  await commentTicket(shop.agent, { ticketId, text: '先问仓库', visibility: 'internal' });
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'running' }]);
  await commentTicket(shop.agent, { ticketId, text: '在查了', visibility: 'customer' });
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'ended', isBreached: false }]);
  expect(await told(ticketId)).toEqual(['warned', 'kept']);
});

it('promises no answer where there is no customer', async () => {
  const { shop, clocks } = await slaTickets(world(), 'first-response');
  const { ticketId } = await shop.aTicket({ customerId: null });
  expect(await clocks(ticketId)).toEqual([]);
});

it('counts each later wait of the customer on its own, also on a ticket that is solved', async () => {
  const { shop, visitor, aTicket, clocks } = await slaTickets(world(), 'next-response');
  const ticket = await aTicket();
  const { ticketId } = ticket;
  await commentTicket(shop.agent, { ticketId, text: '在查了', visibility: 'customer' });
  world().pass(600);
  await commentVisitorTicket(visitor, { ticketId, text: '好了吗？' });
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'running', due: 70 }]);
  await commentTicket(shop.agent, { ticketId, text: '好了', visibility: 'customer' });
  await moveAlong(shop.agent, ticket, 'accept');
  await moveAlong(shop.agent, ticket, 'solve');
  world().pass(600);
  await commentVisitorTicket(visitor, { ticketId, text: '还是没收到' });
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'ended' }, { phase: 'running', due: 80 }]);
});

it('stands still in a waiting state, ends when solved, and goes on when opened again', async () => {
  const { shop, aTicket, clocks, told } = await slaTickets(world(), 'resolution');
  const ticket = await aTicket();
  const { ticketId } = ticket;
  world().pass(600);
  await moveAlong(shop.agent, ticket, 'ask-customer', '请拍照');
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'paused', due: null }]);
  await passMinutes(world(), 120);
  await moveAlong(shop.agent, ticket, 'go-on');
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'running', due: 180 }]);
  await moveAlong(shop.agent, ticket, 'solve');
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'ended', isBreached: false }]);
  await passMinutes(world(), 60);
  await moveAlong(shop.agent, ticket, 'reopen', '没修好');
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'running', due: 240 }]);
  await passMinutes(world(), 51);
  expect(await told(ticketId)).toEqual(['kept', 'breached']);
});

it('times each stay with nobody, in hand, and waiting', async () => {
  const { shop, lead, aTicket, clocks } = await slaTickets(world(), 'queued');
  const ticket = await aTicket();
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'running', due: 60 }]);
  await changeTicket(shop.agent, { ticketId: ticket.ticketId, assigneeId: shop.agent.actor.id });
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'ended' }]);
  const terms = { ...aDraft('with-customer').terms };
  await expect(
    createPolicy(lead, { ...aDraft('first-response'), subjectKind: 'ticket', terms }),
  ).rejects.toMatchObject({ kind: 'invalid', reason: { key: 'sla.metric-unsuitable' } });
});

it('re-targets when the priority is raised, and is late at once when it is', async () => {
  const { shop, aTicket, clocks, told } = await slaTickets(world(), 'resolution');
  const { ticketId } = await aTicket();
  world().pass(1800);
  await changeTicket(shop.agent, { ticketId, priority: 'urgent' });
  await world().settle();
  await passMinutes(world(), 1);
  expect(await clocks(ticketId)).toMatchObject([{ isBreached: true, due: 20 }]);
  await changeTicket(shop.agent, { ticketId, priority: 'normal' });
  expect(await told(ticketId)).toEqual(['breached']);
});

it('ends what was promised of a ticket that is merged, and keeps no promise by that', async () => {
  const { shop, aTicket, clocks, told } = await slaTickets(world(), 'resolution');
  const [into, merged] = [await aTicket(), await aTicket()];
  world().pass(600);
  await mergeTicket(shop.agent, { ticketId: merged.ticketId, intoId: into.ticketId });
  expect(await clocks(merged.ticketId)).toMatchObject([{ phase: 'void' }]);
  expect(await told(merged.ticketId)).toEqual([]);
  expect(await clocks(into.ticketId)).toMatchObject([{ phase: 'running', due: 60 }]);
});

it('counts in the hours of the team it lies with, anew when it is handed to another', async () => {
  const { lead, aTicket, clocks } = await slaTickets(world(), 'resolution', { usesTeamHours: true });
  const { teamId } = await createTeam(lead, { name: '夜班' });
  // The story's day begins in the night; this team never works, so nothing of its time passes.
  const never = { timeZone: 'Asia/Shanghai', holidays: 'none' as const, swapDaysWorkAs: 'mon' as const };
  const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const definition = { ...never, week, specialDays: [] };
  const { calendarId } = await createCalendar(lead, { name: '夜班', definition });
  await changeTeamHours(lead, { teamId, calendarId });
  const { ticketId } = await aTicket();
  expect(await clocks(ticketId)).toMatchObject([{ due: 60 }]);
  await changeTicket(lead, { ticketId, teamId });
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'running', due: null }]);
  await expect(deleteCalendar(lead, calendarId)).rejects.toMatchObject({ kind: 'conflict' });
  await changeTeamHours(lead, { teamId, calendarId: null });
  expect(await clocks(ticketId)).toMatchObject([{ due: 60 }]);
});

it('warns and breaches once when a process is killed between the clock and what it does', async () => {
  const { shop, aTicket, told } = await slaTickets(world(), 'resolution');
  const { ticketId } = await aTicket();
  world().pass(3601);
  const { fireRipe } = await import('./fire-ripe.ts');
  const dying = transact(shop.asSystem(), async (tx) => {
    await fireRipe(tx);
    throw new Error('killed');
  });
  await expect(dying).rejects.toThrow('killed');
  expect(await told(ticketId)).toEqual(['breached']);
  await passMinutes(world(), 10);
  expect(await told(ticketId)).toEqual(['breached']);
});

it('shows what is most urgent first, what last month would have been, and nothing to another shop', async () => {
  const { shop, lead, policy, aTicket } = await slaTickets(world(), 'resolution');
  const early = await aTicket();
  world().pass(600);
  const late = await aTicket();
  const { items } = await listUrgentTickets(shop.agent, { show: 'all', limit: 10 });
  expect(items.map(({ ticket }) => ticket.ticketId)).toEqual([early.ticketId, late.ticketId]);
  await moveAlong(shop.agent, early, 'accept');
  await moveAlong(shop.agent, early, 'solve');
  await world().settle();
  const { terms, policyId } = policy;
  const preview = await previewPolicy(lead, { subjectKind: 'ticket', policyId, isOn: true, terms });
  expect(preview).toMatchObject({
    matched: { now: 2, draft: 2 },
    metrics: [{ metric: 'resolution', draft: { kept: 1, breached: 0, open: 1 } }],
  });
  const other = await aTicketShop(world());
  const ticketIds = [late.ticketId];
  expect((await readClocksOfTickets(shop.agent, { ticketIds })).items).toHaveLength(1);
  expect((await readClocksOfTickets(other.agent, { ticketIds })).items).toEqual([]);
});

it('promises by the answers to a ticket’s form, and another time once they change', async () => {
  const shop = await aTicketShop(world());
  const problem = answerField(shop.type('after-sales').formId ?? '', 'problem');
  const isMissing = { field: problem, operator: 'is', value: 'missing' };
  const draft = { ...aDraft('resolution'), subjectKind: 'ticket' as const };
  const narrowed = { ...draft, terms: { ...draft.terms, filter: isMissing } };
  await createPolicy(shop.asOwner(), narrowed);
  const { ticketId } = await shop.aTicket();
  await world().settle();
  const clocks = async () => (await readClocksOfTickets(shop.agent, { ticketIds: [ticketId] })).items;
  expect(await clocks()).toEqual([]);
  await changeTicket(shop.agent, { ticketId, answers: { problem: 'missing' } });
  await world().settle();
  expect(await clocks()).toMatchObject([{ ticketId }]);
  const ghost = { ...isMissing, field: answerField(shop.workspaceId, 'problem') };
  await expect(
    createPolicy(shop.asOwner(), { ...draft, terms: { ...draft.terms, filter: ghost } }),
  ).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'terms.filter.field' }] });
});
