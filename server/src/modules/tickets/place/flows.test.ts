import { type FlowDefinition, FlowDefinition as FlowShape } from '@zhiyin/domain/kit';
import { type FlowDraft, manageFlows } from '@zhiyin/domain/platform';
import { type Ticket, ticketsRead } from '@zhiyin/domain/tickets';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aTicketShop, type TicketShop, ticketRights } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { listApprovals } from '../../platform/flows/approvals.ts';
import { archiveFlow } from '../../platform/flows/archive-flow.ts';
import { decideApproval, withdrawApproval } from '../../platform/flows/decide-approval.ts';
import { createFlow, planFlow, publishFlow } from '../../platform/flows/publish-flow.ts';
import { getFlow, listFlowFields, listFlows } from '../../platform/flows/read-flows.ts';
import { remindApproval } from '../../platform/flows/remind-approval.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { moveTicket } from '../actions/move-ticket.ts';
import { getTicket, listTicketComments } from '../reading/get-ticket.ts';

const world = useWorld();
let shop: TicketShop;
let boss: Context;
beforeAll(async () => {
  shop = await aTicketShop(world());
  boss = await anAgent(shop, ticketRights);
});

const move = (ticket: Ticket, moveKey: string, more = {}, by = shop.agent) =>
  moveTicket(by, { ticketId: ticket.ticketId, moveKey, comment: '', ticked: [], answers: {}, ...more });
const flowOf = (key: string): Promise<FlowDefinition> => getFlow(shop.agent, shop.type(key).flowId);
const draftOf = ({ flowId: _, version: __, ...draft }: FlowDefinition): FlowDraft => draft;

/** Publishes a flow of the shop with something different. */
async function publish(key: string, change: (draft: FlowDraft) => FlowDraft, migration = {}) {
  const flow = await flowOf(key);
  const definition = change(draftOf(flow));
  return publishFlow(shop.agent, flow.flowId, { after: flow.version, definition, migration });
}

const without =
  (state: string) =>
  (draft: FlowDraft): FlowDraft => ({
    ...draft,
    states: draft.states.filter(({ key }) => key !== state),
    moves: draft.moves
      .filter(({ to }) => to !== state)
      .map((one) => ({ ...one, from: one.from.filter((key) => key !== state) }))
      .filter(({ from }) => from.length > 0),
  });

describe('a changed flow', () => {
  it('is refused until it says where what is under way goes, and takes it along', async () => {
    const ticket = await shop.aTicket({
      typeId: shop.type('logistics').typeId,
      answers: { problem: 'lost' },
    });
    await move(ticket, 'accept');
    await move(ticket, 'ask-carrier', { comment: '催快递' });
    const { flowId } = shop.type('logistics');
    const definition = without('carrier')(draftOf(await flowOf('logistics')));
    const plan = await planFlow(shop.agent, flowId, { definition, migration: {} });
    expect(plan).toMatchObject({
      isComplete: false,
      steps: [{ from: { key: 'carrier' }, to: null, underWay: 1 }],
    });
    await expect(publish('logistics', without('carrier'))).rejects.toMatchObject({
      kind: 'conflict',
      fields: [{ path: 'migration.carrier', message: expect.any(String) }],
    });
    expect((await getTicket(shop.agent, ticket.ticketId)).stateKey).toBe('carrier');

    const { version } = await publish('logistics', without('carrier'), { carrier: 'customer' });
    expect(version).toBe(2);
    expect(await getTicket(shop.agent, ticket.ticketId)).toMatchObject({
      stateKey: 'customer',
      category: 'waiting',
    });
    world().pass(4 * 86_400);
    await world().settle();
    expect((await getTicket(shop.agent, ticket.ticketId)).stateKey).toBe('solved');
  });

  it('is published by one of two who edited the same version', async () => {
    const flow = await flowOf('product-question');
    const publishing = () =>
      publishFlow(shop.agent, flow.flowId, { after: flow.version, definition: draftOf(flow), migration: {} });
    const results = await Promise.allSettled([publishing(), publishing()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await flowOf('product-question')).version).toBe(flow.version + 1);
  });

  it('meets a ticket that moves at the same moment before or after, never half way', async () => {
    const typeId = shop.type('product-question').typeId;
    const tickets: Ticket[] = [];
    for (let index = 0; index < 5; index++) tickets.push(await shop.aTicket({ typeId, answers: {} }));
    const gone = without('customer');
    const results = await Promise.allSettled([
      ...tickets.map((ticket) => move(ticket, 'ask-customer', { comment: '请补充' })),
      publish('product-question', gone, { customer: 'working' }),
    ]);
    expect(results.at(-1)?.status).toBe('fulfilled');
    const known = (await flowOf('product-question')).states.map(({ key }) => key);
    for (const { ticketId } of tickets)
      expect(known).toContain((await getTicket(shop.agent, ticketId)).stateKey);
  });

  it('says what is wrong and where, and keeps nothing of it', async () => {
    const { version } = await flowOf('after-sales');
    const asking = publish('after-sales', (draft) => ({
      ...draft,
      moves: draft.moves.map((one) =>
        one.key === 'accept' ? { ...one, demands: { ...one.demands, fields: ['ghost'] } } : one,
      ),
    }));
    await expect(asking).rejects.toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'definition.moves.0.demands.fields.0', message: 'There is no such field' }],
    });
    expect((await flowOf('after-sales')).version).toBe(version);
  });
});

describe('a timer', () => {
  it('makes its move when its time is up, and not when the ticket has moved on', async () => {
    const [left, moved] = [await shop.aTicket(), await shop.aTicket()];
    for (const ticket of [left, moved]) await move(ticket, 'ask-customer', { comment: '请发照片' });
    await move(moved, 'go-on');
    world().pass(3 * 86_400 + 60);
    await world().settle();
    expect((await getTicket(shop.agent, left.ticketId)).stateKey).toBe('solved');
    expect((await getTicket(shop.agent, moved.ticketId)).stateKey).toBe('working');
    world().pass(7 * 86_400 + 60);
    await world().settle();
    expect((await getTicket(shop.agent, left.ticketId)).stateKey).toBe('closed');
    expect((await listTicketComments(shop.agent, left.ticketId)).items).toMatchObject([
      { visibility: 'customer' },
    ]);
  });
});

describe('an approval', () => {
  /** Refunds up to 50.00 take nobody's word, more takes the boss's. */
  beforeAll(async () => {
    const approval = {
      amountField: 'refund',
      steps: [
        { upTo: 5_000, needs: 'nobody' as const, teams: [], members: [] },
        {
          upTo: null,
          needs: 'one' as const,
          teams: [],
          members: [boss.actor.id ?? '', shop.agent.actor.id ?? ''],
        },
      ],
    };
    await publish('after-sales', (draft) => ({
      ...draft,
      moves: draft.moves.map((one) =>
        one.key === 'solve' ? { ...one, demands: { ...one.demands, approval } } : one,
      ),
    }));
  });
  const asked = async (refund: number) => {
    const ticket = await shop.aTicket({ answers: { problem: 'damaged', refund, solution: '退款' } });
    await move(ticket, 'accept');
    return move(ticket, 'solve');
  };
  const word = (approvalId: string, decision: 'approved' | 'refused', by = boss) =>
    decideApproval(by, { approvalId, decision, note: '' });

  it('is not asked for below the amount', async () => {
    expect(await asked(5_000)).toMatchObject({ stateKey: 'solved', approvals: [] });
  });

  it('holds the move until somebody else has agreed, and makes it then', async () => {
    const ticket = await asked(5_001);
    expect(ticket).toMatchObject({
      stateKey: 'working',
      approvals: [{ outcome: 'open', approverIds: [boss.actor.id], moveKey: 'solve' }],
    });
    await expect(move(ticket, 'cancel', { comment: 'x' })).rejects.toMatchObject({
      reason: { key: 'platform.approval-open' },
    });
    const { items } = await listApprovals(boss, { box: 'to-decide', limit: 10 });
    expect(items).toMatchObject([{ title: `SH-${ticket.number} 杯子碎了`, moveLabel: { en: 'Solve' } }]);
    const approvalId = items[0]?.approvalId ?? '';
    await expect(word(approvalId, 'approved', shop.agent)).rejects.toMatchObject({ kind: 'missing' });
    expect(await word(approvalId, 'approved')).toMatchObject({ outcome: 'approved' });
    expect((await getTicket(shop.agent, ticket.ticketId)).stateKey).toBe('solved');
    await expect(word(approvalId, 'refused')).rejects.toMatchObject({
      reason: { key: 'platform.approval-over' },
    });
    expect((await listApprovals(boss, { box: 'to-decide', limit: 10 })).items).toEqual([]);
  });

  it('calls whoever has to agree at once, daily, and at the wish of who asked, until they did', async () => {
    const other = await anAgent(shop, ticketRights);
    const ticket = await asked(9_000);
    const approvalId = ticket.approvals[0]?.approvalId ?? '';
    const calls = async () => {
      await world().settle();
      const { items } = await listNotices(boss, { limit: 50 });
      return items.filter(({ kind, subjectId }) => kind.includes('approval') && subjectId === approvalId)
        .length;
    };
    expect(await calls()).toBe(1);
    world().pass(86_401);
    expect(await calls()).toBe(2);
    await expect(remindApproval(other, approvalId)).rejects.toMatchObject({ kind: 'missing' });
    await remindApproval(shop.agent, approvalId);
    expect(await calls()).toBe(3);
    await word(approvalId, 'refused');
    await expect(remindApproval(shop.agent, approvalId)).rejects.toMatchObject({ kind: 'conflict' });
    world().pass(86_401);
    expect(await calls()).toBe(3);
  });
  it('leaves the ticket where it is when refused, or taken back by who asked', async () => {
    const refused = await asked(9_000);
    await word(refused.approvals[0]?.approvalId ?? '', 'refused');
    expect((await getTicket(shop.agent, refused.ticketId)).stateKey).toBe('working');
    const taken = await asked(9_000);
    const approvalId = taken.approvals[0]?.approvalId ?? '';
    await expect(withdrawApproval(boss, approvalId)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await withdrawApproval(shop.agent, approvalId)).toMatchObject({ outcome: 'withdrawn' });
    expect((await move(taken, 'cancel', { comment: '不退了' })).category).toBe('closed');
  });

  it('means nothing any more when the flow loses its move', async () => {
    const ticket = await asked(9_000);
    await publish('after-sales', (draft) => ({
      ...draft,
      moves: draft.moves.map((one) =>
        one.key === 'solve' ? { ...one, from: ['customer', 'warehouse'] } : one,
      ),
    }));
    expect((await getTicket(shop.agent, ticket.ticketId)).approvals).toMatchObject([{ outcome: 'void' }]);
  });
});

describe('who may', () => {
  it('edits flows with the right alone, and sees no other shop’s', async () => {
    const member = shop.as([ticketsRead]);
    const flow = await flowOf('after-sales');
    const { flowId, version } = flow;
    const given = { after: version, definition: draftOf(flow), migration: {} };
    const refused = [
      () => publishFlow(member, flowId, given),
      () => planFlow(member, flowId, given),
      () => archiveFlow(member, flowId),
      () => createFlow(member, { key: 'mine', subjectKind: 'ticket', definition: draftOf(flow) }),
    ];
    for (const act of refused) await expect(act()).rejects.toMatchObject({ kind: 'forbidden' });
    const own = (await listFlows(member)).items.filter(({ subjectKind }) => subjectKind === 'ticket');
    expect(own).toHaveLength(3);
    expect((await listFlowFields(member, flowId)).items.find(({ key }) => key === 'refund')?.isAmount).toBe(
      true,
    );
    const other = await aTicketShop(world());
    await expect(getFlow(other.agent, flowId)).rejects.toMatchObject({ kind: 'missing' });
    await expect(archiveFlow(other.as([manageFlows]), flowId)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('adds a flow for what follows flows, once under each key', async () => {
    const definition = draftOf(FlowShape.parse(await flowOf('after-sales')));
    const create = (subjectKind: string) => createFlow(shop.agent, { key: 'copy', subjectKind, definition });
    await expect(create('ghost')).rejects.toMatchObject({ kind: 'invalid' });
    expect((await create('ticket')).version).toBe(1);
    await expect(create('ticket')).rejects.toMatchObject({ kind: 'conflict' });
  });
});
