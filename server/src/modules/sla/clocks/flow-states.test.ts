import { inboxRead } from '@zhiyin/domain/inbox';
import { manageFlows } from '@zhiyin/domain/platform';
import { slaManage, stateMetricOf } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { aDraft, passMinutes, slaDesk } from '../../../../test/sla-desk.ts';
import { moveAlong, slaTickets } from '../../../../test/sla-tickets.ts';
import { useWorld } from '../../../../test/world.ts';
import { closeConversation } from '../../inbox/actions/close-conversation.ts';
import { changeStageSettings } from '../../inbox/stages/change-settings.ts';
import { publishFlow } from '../../platform/flows/publish-flow.ts';
import { getFlow } from '../../platform/flows/read-flows.ts';
import { listTickets } from '../../tickets/reading/list-tickets.ts';
import { createPolicy } from '../actions/create-policy.ts';
import { listStates } from '../actions/list-states.ts';
import { previewPolicy } from '../actions/preview-policy.ts';
import { readTicketClocks } from '../actions/ticket-clocks.ts';
import { catchUpAll } from './catch-up.ts';

const world = useWorld();
const ofWarehouse = stateMetricOf('warehouse');

it('counts each stay of a ticket in a state of its flow on its own, without pauses, and calls it by its name', async () => {
  const { shop, lead, aTicket, clocks, told } = await slaTickets(world(), ofWarehouse, { warnings: [50] });
  const ticket = await aTicket();
  const { ticketId } = ticket;
  await moveAlong(shop.agent, ticket, 'accept');
  expect(await clocks(ticketId)).toEqual([]);
  await moveAlong(shop.agent, ticket, 'ask-warehouse', '请核实');
  expect(await clocks(ticketId)).toEqual([{ phase: 'running', isBreached: false, due: 60 }]);
  const shown = (await readTicketClocks(lead, { ticketId })).clocks;
  expect(shown).toMatchObject([
    { metric: 'state:warehouse', stateLabel: { en: 'Waiting for the warehouse' } },
  ]);

  await passMinutes(world(), 31);
  await moveAlong(shop.agent, ticket, 'go-on');
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'ended', isBreached: false }]);
  await moveAlong(shop.agent, ticket, 'ask-warehouse', '还没有');
  await world().settle();
  await passMinutes(world(), 61);
  expect(await clocks(ticketId)).toMatchObject([{ phase: 'ended' }, { phase: 'running', isBreached: true }]);
  expect(await told(ticketId)).toEqual(['warned', 'kept', 'breached']);
});

it('tells what the state was called, for rules, webhooks and timelines', async () => {
  const { shop, aTicket } = await slaTickets(world(), ofWarehouse);
  const ticket = await aTicket();
  await moveAlong(shop.agent, ticket, 'accept');
  await moveAlong(shop.agent, ticket, 'ask-warehouse', '请核实');
  await world().settle();
  await passMinutes(world(), 61);
  const { rows } = await look(shop.asSystem(), (tx) =>
    sql<{ payload: unknown }>`
      select payload from facts where workspace_id = ${shop.workspaceId} and kind = 'sla.ticket-clock-breached'
    `.execute(tx.db),
  );
  expect(rows).toMatchObject([
    { payload: { metric: 'state:warehouse', stateLabel: { zh: '等待仓库' }, ticketId: ticket.ticketId } },
  ]);
});

it('stands still in the states of the flow that the policy names, and in no other', async () => {
  const { shop, aTicket, clocks } = await slaTickets(world(), 'resolution', { pausesIn: [ofWarehouse] });
  const ticket = await aTicket();
  await moveAlong(shop.agent, ticket, 'accept');
  await moveAlong(shop.agent, ticket, 'ask-customer', '请拍照');
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'running', due: 60 }]);
  await moveAlong(shop.agent, ticket, 'go-on');
  world().pass(600);
  await moveAlong(shop.agent, ticket, 'ask-warehouse', '请核实');
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'paused', due: null }]);
  await passMinutes(world(), 120);
  await moveAlong(shop.agent, ticket, 'go-on');
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'running', due: 180 }]);
});

it('reads the past of what was open before such a time was promised', async () => {
  const { shop, lead, aTicket, clocks } = await slaTickets(world(), 'resolution');
  const ticket = await aTicket();
  await moveAlong(shop.agent, ticket, 'accept');
  world().pass(600);
  await moveAlong(shop.agent, ticket, 'ask-warehouse', '请核实');
  await world().settle();
  // As it is right after the product learned of states: nothing is known of the past.
  await transact(shop.asSystem(), async (tx) => {
    await sql`update sla_standings set position = 0, standing = null where workspace_id = ${tx.workspaceId}`.execute(
      tx.db,
    );
    await catchUpAll(tx, [{ subjectKind: 'ticket', subjectId: ticket.ticketId }]);
  });
  const isHere = { all: [{ field: 'state', operator: 'is', value: 'warehouse' }] };
  const draft = aDraft(ofWarehouse, { filter: isHere });
  const { policyId } = await createPolicy(lead, { ...draft, subjectKind: 'ticket' });
  expect(policyId).toBeDefined();
  // The first policy that holds counts, and that one promises the whole way.
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'paused' }]);
  const preview = await previewPolicy(lead, {
    policyId: null,
    isOn: true,
    subjectKind: 'ticket',
    terms: draft.terms,
  });
  expect(preview.matched).toEqual({ now: 0, draft: 0 });
});

it('shows before it is saved how the time in a state would have come out', async () => {
  const { shop, lead, policy, aTicket } = await slaTickets(world(), 'resolution');
  const [quick, slow] = [await aTicket(), await aTicket()];
  for (const ticket of [quick, slow]) await moveAlong(shop.agent, ticket, 'accept');
  for (const ticket of [quick, slow]) await moveAlong(shop.agent, ticket, 'ask-warehouse', '请核实');
  world().pass(600);
  await moveAlong(shop.agent, quick, 'go-on');
  world().pass(7200);
  await world().settle();
  const { terms } = aDraft(ofWarehouse);
  const { policyId } = policy;
  const preview = await previewPolicy(lead, { policyId, isOn: true, subjectKind: 'ticket', terms });
  expect(preview.metrics).toMatchObject([
    { metric: 'resolution', draft: { kept: 0, breached: 0, open: 0 } },
    { metric: 'state:warehouse', now: { kept: 0, breached: 0 }, draft: { kept: 1, breached: 1, open: 0 } },
  ]);
});

it('promises nothing of a state that no flow has, or that is closed, and lists those it can', async () => {
  const { lead } = await slaTickets(world(), 'resolution');
  const ofTickets = (await listStates(lead)).items.filter(({ subjectKind }) => subjectKind === 'ticket');
  expect(ofTickets.map(({ stateKey }) => stateKey)).toContain('carrier');
  expect(ofTickets.map(({ stateKey }) => stateKey)).not.toContain('closed');
  expect(ofTickets.find(({ stateKey }) => stateKey === 'customer')?.flows).toHaveLength(3);
  for (const key of ['closed', 'moon']) {
    const draft = { ...aDraft(stateMetricOf(key)), subjectKind: 'ticket' as const };
    await expect(createPolicy(lead, draft)).rejects.toMatchObject({
      kind: 'invalid',
      reason: { key: 'sla.state-not-found' },
    });
  }
});

it('lists tickets by the time that is left, those without a promise last', async () => {
  const { shop, aTicket } = await slaTickets(world(), 'resolution');
  const [first, second, waiting] = [await aTicket(), await aTicket(), await aTicket()];
  world().pass(600);
  const third = await aTicket();
  await moveAlong(shop.agent, waiting, 'ask-customer', '请拍照');
  await passMinutes(world(), 50);
  const listed = async () => {
    await world().settle();
    const { items } = await listTickets(shop.agent, { order: 'promise', scope: 'all', limit: 50 });
    return items.map(({ ticketId }) => ticketId);
  };
  expect(await listed()).toEqual([first, second, third, waiting].map(({ ticketId }) => ticketId));
  // What is late is what has least time left.
  await passMinutes(world(), 60);
  await moveAlong(shop.agent, waiting, 'go-on');
  await moveAlong(shop.agent, first, 'accept');
  await moveAlong(shop.agent, first, 'solve');
  expect(await listed()).toEqual([second, third, waiting, first].map(({ ticketId }) => ticketId));
});

it('counts the stages of a conversation, also the one after its close', async () => {
  const desk = await slaDesk(world());
  const manager = desk.shop.as([slaManage, inboxRead, manageFlows]);
  await changeStageSettings(manager, { isOn: true });
  await desk.write();
  const seconds = { low: 600, normal: 600, high: 600, urgent: 600 };
  const { terms } = aDraft('resolution', { pausesIn: [], warnings: [] });
  const targets = ['understand', 'record'].map((key) => ({ metric: stateMetricOf(key), seconds }));
  await desk.policy({ ...aDraft('resolution'), terms: { ...terms, targets } });
  const id = await desk.write();
  await passMinutes(world(), 5);
  expect(await desk.clocks(id)).toEqual([]);
  await desk.reply(id);
  await passMinutes(world(), 5);
  expect(await desk.clocks(id)).toMatchObject([{ metric: 'state:understand', phase: 'running', due: 15 }]);
  await closeConversation(desk.agent, { conversationId: id, reasonKey: null });
  await passMinutes(world(), 1);
  expect(await desk.clocks(id)).toMatchObject([
    { metric: 'state:understand', outcome: 'kept' },
    { metric: 'state:record', phase: 'running', due: 20 },
  ]);
  await passMinutes(world(), 10);
  expect(await desk.told(id)).toEqual(['kept state:understand', 'breached state:record']);
});

it('ends the stays in a state that a new version of the flow takes away', async () => {
  const { shop, aTicket, clocks } = await slaTickets(world(), ofWarehouse);
  const ticket = await aTicket();
  await moveAlong(shop.agent, ticket, 'accept');
  await moveAlong(shop.agent, ticket, 'ask-warehouse', '请核实');
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'running' }]);
  world().pass(600);
  const { flowId, version, ...draft } = await getFlow(shop.agent, shop.type('after-sales').flowId);
  const definition = {
    ...draft,
    states: draft.states.filter(({ key }) => key !== 'warehouse'),
    moves: draft.moves
      .filter(({ to }) => to !== 'warehouse')
      .map((one) => ({ ...one, from: one.from.filter((key) => key !== 'warehouse') })),
  };
  await publishFlow(shop.agent, flowId, { after: version, definition, migration: { warehouse: 'working' } });
  expect(await clocks(ticket.ticketId)).toMatchObject([{ phase: 'ended', isBreached: false }]);
});
