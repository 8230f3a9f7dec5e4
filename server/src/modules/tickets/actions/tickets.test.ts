import { customersRead } from '@zhiyin/domain/customers';
import { type Ticket, ticketsHandle, ticketsRead } from '@zhiyin/domain/tickets';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aTicketShop, type TicketShop, ticketRights } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { countTickets } from '../reading/count-tickets.ts';
import { getTicket, listTicketComments } from '../reading/get-ticket.ts';
import { listSimilarTickets } from '../reading/list-similar.ts';
import { listTickets } from '../reading/list-tickets.ts';
import { ticketSubject } from '../subject.ts';
import { changeTicket } from './change-ticket.ts';
import { changeTickets } from './change-tickets.ts';
import { commentTicket } from './comment-ticket.ts';
import { createTicket } from './create-ticket.ts';
import { addTicketItem, changeTicketItem } from './items.ts';
import { linkTicket } from './link-ticket.ts';
import { mergeTicket } from './merge-ticket.ts';
import { moveTicket } from './move-ticket.ts';
import { splitTicket } from './split-ticket.ts';
import { watchTicket } from './watch-ticket.ts';
import { logTicketWork, unlogTicketWork } from './work.ts';

const world = useWorld();
let shop: TicketShop;
beforeAll(async () => {
  shop = await aTicketShop(world());
});

const move = (ticket: Ticket, moveKey: string, more = {}) =>
  moveTicket(shop.agent, {
    ticketId: ticket.ticketId,
    moveKey,
    comment: '',
    ticked: [],
    answers: {},
    ...more,
  });
const list = (more = {}) => listTickets(shop.agent, { limit: 50, order: 'changed', scope: 'all', ...more });

async function told(ticketId: string) {
  await world().settle();
  const { facts } = await factsAfter(shop.asSystem(), world().app.catalogue, 0, 500);
  return facts.filter((fact) => fact.subjectId === ticketId);
}

describe('a new shop', () => {
  it('begins with three types whose forms and flows speak both languages', () => {
    expect(shop.types.map(({ key, name }) => [key, name.zh, name.en])).toEqual([
      ['after-sales', '售后', 'After-sales'],
      ['logistics', '物流', 'Logistics'],
      ['product-question', '商品咨询', 'Product question'],
    ]);
  });
});

describe('a ticket', () => {
  it('is numbered, due, and stands at the beginning of its flow', async () => {
    const first = await shop.aTicket();
    const second = await shop.aTicket();
    expect(second.number).toBe(first.number + 1);
    expect(first).toMatchObject({
      prefix: 'SH',
      stateKey: 'new',
      category: 'open',
      priority: 'normal',
      formVersion: 1,
    });
    expect(Date.parse(first.dueAt ?? '') - Date.parse(first.openedAt)).toBe(48 * 3_600_000);
    expect((await told(first.ticketId)).map(({ kind }) => kind)).toEqual(['tickets.created']);
  });

  it('says which answers its form does not take', async () => {
    const wrong = shop.aTicket({ answers: { problem: 'ghosts', nothing: 1 } });
    await expect(wrong).rejects.toMatchObject({
      kind: 'invalid',
      fields: expect.arrayContaining([
        expect.objectContaining({ path: 'answers.problem' }),
        expect.objectContaining({ path: 'answers.nothing' }),
      ]),
    });
  });

  it('goes its way to closed, asking for what each move demands', async () => {
    const ticket = await shop.aTicket();
    const working = await move(ticket, 'accept');
    expect(working.stateKey).toBe('working');
    await expect(move(ticket, 'solve')).rejects.toMatchObject({
      kind: 'invalid',
      fields: [expect.objectContaining({ path: 'fields.solution' })],
    });
    const solved = await move(ticket, 'solve', { answers: { solution: '补发了一只' } });
    expect(solved).toMatchObject({
      category: 'solved',
      answers: { problem: 'damaged', solution: '补发了一只' },
    });
    const closed = await move(ticket, 'close');
    expect(closed).toMatchObject({ category: 'closed', closedAt: expect.any(String), reopenedCount: 0 });
    const again = await move(ticket, 'reopen', { comment: '又碎了' });
    expect(again).toMatchObject({ stateKey: 'working', closedAt: null, reopenedCount: 1 });
    const { items } = await listTicketComments(shop.agent, ticket.ticketId);
    expect(items).toMatchObject([{ text: '又碎了', visibility: 'internal', moveKey: 'reopen' }]);
  });

  it('lets one of two who move it at once, and tells the other where it stands', async () => {
    const ticket = await shop.aTicket();
    const results = await Promise.allSettled([move(ticket, 'accept'), move(ticket, 'accept')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({
      reason: { kind: 'conflict', reason: { key: 'platform.state-moved' }, values: { state: 'In progress' } },
    });
  });

  it('is not closed while required items or children are open', async () => {
    const ticket = await shop.aTicket({ items: [{ label: '拍照', isRequired: true }] });
    const child = await shop.aTicket({ parentId: ticket.ticketId });
    await move(ticket, 'accept');
    const solving = () => move(ticket, 'solve', { answers: { solution: 'ok' } });
    await expect(solving()).rejects.toMatchObject({ reason: { key: 'tickets.items-open' } });
    const [item] = ticket.items;
    await changeTicketItem(shop.agent, { ticketId: ticket.ticketId, itemId: item?.itemId ?? '', to: 'done' });
    await solving();
    await expect(move(ticket, 'close')).rejects.toMatchObject({ reason: { key: 'tickets.children-open' } });
    await move(child, 'cancel', { comment: '重复' });
    expect((await move(ticket, 'close')).category).toBe('closed');
  });

  it('is not its own forefather', async () => {
    const parent = await shop.aTicket();
    const child = await shop.aTicket({ parentId: parent.ticketId });
    const circle = changeTicket(shop.agent, { ticketId: parent.ticketId, parentId: child.ticketId });
    await expect(circle).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('keeps what one wrote from another who edited an older revision', async () => {
    const { ticketId, revision } = await shop.aTicket();
    const changed = await changeTicket(shop.agent, { ticketId, revision, title: '两只杯子碎了' });
    expect(changed).toMatchObject({ title: '两只杯子碎了', revision: revision + 1 });
    const late = changeTicket(shop.agent, { ticketId, revision, title: '三只杯子碎了' });
    await expect(late).rejects.toMatchObject({ kind: 'conflict', reason: { key: 'tickets.ticket-changed' } });
    const fact = (await told(ticketId)).find(({ kind }) => kind === 'tickets.changed');
    expect(fact?.payload).toMatchObject({ fields: ['title'] });
    expect(JSON.stringify(fact?.payload)).not.toContain('杯子');
  });

  it('tells who had it and who has it', async () => {
    const ticket = await shop.aTicket();
    const { ticketId } = ticket;
    const colleague = (await anAgent(shop, ticketRights)).actor.id;
    await changeTicket(shop.agent, { ticketId, assigneeId: colleague, priority: 'urgent' });
    const facts = await told(ticketId);
    expect(facts.find(({ kind }) => kind === 'tickets.assigned')?.payload).toMatchObject({
      from: null,
      to: colleague,
    });
    expect(facts.find(({ kind }) => kind === 'tickets.changed')?.payload).toMatchObject({
      priority: { from: 'normal', to: 'urgent' },
      assigneeId: colleague,
    });
    await expect(changeTicket(shop.agent, { ticketId, assigneeId: v7() })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('is merged with all that was said and done, and takes no more work', async () => {
    const [one, other] = [await shop.aTicket(), await shop.aTicket()];
    const member = shop.agent.actor.id ?? '';
    await commentTicket(shop.agent, { ticketId: one.ticketId, text: '第一张', visibility: 'internal' });
    await watchTicket(shop.agent, { ticketId: one.ticketId, memberId: member, isWatching: true });
    await logTicketWork(shop.agent, { ticketId: one.ticketId, seconds: 600, note: '' });
    const into = await mergeTicket(shop.agent, { ticketId: one.ticketId, intoId: other.ticketId });
    expect(into).toMatchObject({ ticketId: other.ticketId, watcherIds: [member], spentSeconds: 600 });
    expect((await listTicketComments(shop.agent, other.ticketId)).items).toMatchObject([{ text: '第一张' }]);
    expect(await getTicket(shop.agent, one.ticketId)).toMatchObject({
      category: 'closed',
      mergedIntoId: other.ticketId,
      moves: [],
    });
    await expect(move(one, 'reopen', { comment: 'x' })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is split with the comments that belong to the new one', async () => {
    const ticket = await shop.aTicket();
    const { ticketId } = ticket;
    const { commentId } = await commentTicket(shop.agent, {
      ticketId,
      text: '还少一个盖子',
      visibility: 'internal',
    });
    await commentTicket(shop.agent, { ticketId, text: '留在这里', visibility: 'internal' });
    const part = await splitTicket(shop.agent, { ticketId, title: '少盖子', commentIds: [commentId] });
    expect(part.links).toMatchObject([{ kind: 'caused-by', isFrom: true, ticket: { ticketId } }]);
    expect((await listTicketComments(shop.agent, part.ticketId)).items).toMatchObject([
      { text: '还少一个盖子' },
    ]);
    expect((await listTicketComments(shop.agent, ticketId)).items).toMatchObject([{ text: '留在这里' }]);
  });

  it('shows links from both ends, and counts time that can be taken back by who noted it', async () => {
    const [one, other] = [await shop.aTicket(), await shop.aTicket()];
    await linkTicket(shop.agent, {
      ticketId: one.ticketId,
      otherId: other.ticketId,
      kind: 'blocks',
      isLinked: true,
    });
    expect((await getTicket(shop.agent, other.ticketId)).links).toMatchObject([
      { kind: 'blocks', isFrom: false },
    ]);
    const logged = await logTicketWork(shop.agent, { ticketId: one.ticketId, seconds: 90, note: '打电话' });
    const workId = logged.work[0]?.workId ?? '';
    const colleague = await anAgent(shop, ticketRights);
    const taking = (by = shop.agent) => unlogTicketWork(by, { ticketId: one.ticketId, workId });
    await expect(taking(colleague)).rejects.toMatchObject({ kind: 'missing' });
    expect((await taking()).spentSeconds).toBe(0);
  });

  it('keeps a checklist that grows and shrinks', async () => {
    const { ticketId } = await shop.aTicket();
    const { items } = await addTicketItem(shop.agent, { ticketId, label: '退款', isRequired: false });
    const itemId = items[0]?.itemId ?? '';
    const gone = await changeTicketItem(shop.agent, { ticketId, itemId, to: 'removed' });
    expect(gone.items).toEqual([]);
    await expect(changeTicketItem(shop.agent, { ticketId, itemId, to: 'done' })).rejects.toMatchObject({
      kind: 'missing',
    });
  });
});

describe('a list of tickets', () => {
  it('is found by number, by words of either language and by what it is narrowed to', async () => {
    const ticket = await shop.aTicket({ title: '保温壶 Thermos 漏水', priority: 'high' });
    const ids = async (more: object) => (await list(more)).items.map(({ ticketId }) => ticketId);
    for (const search of [`#${ticket.number}`, `SH-${ticket.number}`, '保温壶', 'thermos', '漏水'])
      expect(await ids({ search })).toEqual([ticket.ticketId]);
    expect(await ids({ search: '%' })).toEqual([]);
    expect(await ids({ priority: 'high', search: '漏' })).toEqual([ticket.ticketId]);
    expect(await ids({ assignee: 'me', search: '漏' })).toEqual([]);
  });

  it.each(['changed', 'opened', 'due', 'promise'] as const)(
    'pages by %s without losing or repeating one',
    async (order) => {
      await shop.aTicket({ dueAt: null });
      const all = (await list({ order, limit: 200 })).items.map(({ ticketId }) => ticketId);
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = await list({ order, limit: 3, ...(after && { after }) });
        paged.push(...page.items.map(({ ticketId }) => ticketId));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(paged).toEqual(all);
      expect(new Set(paged).size).toBe(all.length);
    },
  );

  it('warns of tickets that may be about the same', async () => {
    const ticket = await shop.aTicket({ title: '紫砂壶退款未到账' });
    const { items } = await listSimilarTickets(shop.agent, { title: '紫砂壶退款还未到账' });
    expect(items).toMatchObject([{ ticket: { ticketId: ticket.ticketId }, isSameCustomer: false }]);
  });

  it('counts what there is to do', async () => {
    const before = await countTickets(shop.agent);
    await shop.aTicket({ assigneeId: shop.agent.actor.id, dueAt: '2020-01-01T00:00:00.000Z' });
    const after = await countTickets(shop.agent);
    expect([after.mine - before.mine, after.overdue - before.overdue, after.open - before.open]).toEqual([
      1, 1, 1,
    ]);
  });

  it('is changed together, each by itself', async () => {
    const [one, closed] = [await shop.aTicket(), await shop.aTicket()];
    await move(closed, 'cancel', { comment: '误建' });
    const ticketIds = [one.ticketId, closed.ticketId, v7()];
    const result = await changeTickets(shop.agent, {
      ticketIds,
      change: { moveKey: 'accept', priority: 'low' },
    });
    expect(result.changed).toEqual([one.ticketId]);
    expect(result.refused).toHaveLength(2);
    expect(await getTicket(shop.agent, one.ticketId)).toMatchObject({ stateKey: 'working', priority: 'low' });
    expect(await getTicket(shop.agent, closed.ticketId)).toMatchObject({ priority: 'normal' });
  });
});

describe('who may', () => {
  it('refuses those without the right, twin by twin', async () => {
    const { ticketId } = await shop.aTicket();
    const reader = shop.as([ticketsRead]);
    const writer = shop.as([ticketsHandle]);
    expect((await getTicket(reader, ticketId)).moves).toEqual([]);
    await expect(getTicket(writer, ticketId)).rejects.toMatchObject({ kind: 'forbidden' });
    for (const by of [reader, shop.as([customersRead]), shop.asVisitor()]) {
      await expect(shop.aTicket({}, by)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(changeTicket(by, { ticketId, priority: 'low' })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
  });

  it('hides another team’s tickets as if they were not there', async () => {
    const teamId = v7();
    const insider = await anAgent(shop, ticketRights, [teamId]);
    const ticket = await shop.aTicket({ teamId }, insider);
    await expect(getTicket(shop.agent, ticket.ticketId)).rejects.toMatchObject({ kind: 'missing' });
    expect((await list({ search: `#${ticket.number}` })).items).toEqual([]);
    expect((await getTicket(insider, ticket.ticketId)).teamId).toBe(teamId);
    const other = await aTicketShop(world());
    await expect(getTicket(other.agent, ticket.ticketId)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('is read the same by conditions and by lists', async () => {
    const ticket = await shop.aTicket({ priority: 'urgent' });
    const records = await look(shop.agent, (tx) => ticketSubject.records(tx, [ticket.ticketId]));
    expect(records.get(ticket.ticketId)).toMatchObject({
      priority: 'urgent',
      category: 'open',
      state: 'new',
    });
  });
});

it('refuses an archived type and one that is not there', async () => {
  const unknown = createTicket(shop.agent, {
    ...{
      typeId: v7(),
      title: 'x',
      description: '',
      answers: {},
      customerId: null,
      parentId: null,
      items: [],
    },
  });
  await expect(unknown).rejects.toMatchObject({ kind: 'missing' });
});
