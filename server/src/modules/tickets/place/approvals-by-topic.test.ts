import { manageAuthority, readAuthority } from '@zhiyin/domain/platform';
import type { Ticket } from '@zhiyin/domain/tickets';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayDecide, whoDecides } from '#platform/authority/who-decides.ts';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aTicketShop, type TicketShop, ticketRights } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { setOwnAbsence } from '../../people/presence/set-absence.ts';
import {
  listAuthority,
  listDeciders,
  readAuthorityHistory,
} from '../../platform/authority/read-authority.ts';
import {
  changeAuthorityTopic,
  createAuthorityTopic,
  deleteAuthorityTopic,
} from '../../platform/authority/write-topics.ts';
import { decideApproval } from '../../platform/flows/decide-approval.ts';
import { publishFlow } from '../../platform/flows/publish-flow.ts';
import { getFlow } from '../../platform/flows/read-flows.ts';
import { moveTicket } from '../actions/move-ticket.ts';
import { getTicket } from '../reading/get-ticket.ts';

const world = useWorld();
let shop: TicketShop;
let lead: Context;
let manager: Context;
let topicId: string;
const team = crypto.randomUUID();
const idOf = (ctx: Context) => ctx.actor.id ?? '';
const owner = () => shop.as([manageAuthority, readAuthority]);
const name = { zh: '退款', en: 'Refund' };
const upTo = (ctx: Context, amount: number | null) => ({
  holderKind: 'member' as const,
  holderId: idOf(ctx),
  upTo: amount,
});

/** Leads (a team) decide refunds up to 50.00, the manager up to 500.00. */
beforeAll(async () => {
  shop = await aTicketShop(world());
  lead = await anAgent(shop, ticketRights, [team]);
  manager = await anAgent(shop, ticketRights);
  const grants = [{ holderKind: 'team' as const, holderId: team, upTo: 5_000 }, upTo(manager, 50_000)];
  const made = await createAuthorityTopic(owner(), { topicKey: 'refund', name, currency: 'CNY', grants });
  topicId = made.topicId;
  await follow('refund');
});

/** The move “solve” of after-sales asks whoever decides the topic. */
async function follow(topic: string): Promise<void> {
  const { flowId, version, ...draft } = await getFlow(shop.agent, shop.type('after-sales').flowId);
  const step = { upTo: null, needs: 'one' as const, teams: [], members: [] };
  const approval = { amountField: 'refund', topic, steps: [step] };
  const moves = draft.moves.map((one) =>
    one.key === 'solve' ? { ...one, demands: { ...one.demands, approval } } : one,
  );
  await publishFlow(shop.agent, flowId, { after: version, definition: { ...draft, moves }, migration: {} });
}

async function solved(refund: number, by = shop.agent): Promise<Ticket> {
  const ticket = await shop.aTicket({ answers: { problem: 'damaged', refund, solution: '退款' } });
  const move = (moveKey: string) =>
    moveTicket(by, { ticketId: ticket.ticketId, moveKey, comment: '', ticked: [], answers: {} });
  await move('accept');
  return move('solve');
}
const word = (by: Context, { approvals }: Ticket) =>
  decideApproval(by, { approvalId: approvals[0]?.approvalId ?? '', decision: 'approved', note: '' });

describe('who decides', () => {
  it.each([
    { amount: 5_000, who: ['lead', 'manager'], why: 'the bound itself is within it' },
    { amount: 5_001, who: ['manager'], why: 'one more is not' },
    { amount: 50_001, who: [], why: 'nobody decides that much' },
    { amount: null, who: [], why: 'an amount that is not known passes every bound' },
  ])('at $amount is $who, as $why', async ({ amount, who }) => {
    const people = { lead, manager };
    const deciding = await look(shop.asSystem(), (tx) => whoDecides(tx, 'refund', amount));
    const named = Object.entries(people).filter(([, ctx]) => deciding.includes(idOf(ctx)));
    expect(named.map(([key]) => key)).toEqual(who);
    expect(await mayDecide(manager, 'refund', amount)).toBe(who.some((one) => one === 'manager'));
  });

  it('is told for an amount, with who acts for whom while they are absent', async () => {
    const until = new Date(world().system.now().getTime() + 86_400_000).toISOString();
    await setOwnAbsence(lead, { substituteId: idOf(manager), absentUntil: until });
    expect((await listDeciders(owner(), topicId, 5_000)).items).toEqual([
      { memberId: idOf(lead), isOwner: false, actingId: idOf(manager) },
      { memberId: idOf(manager), isOwner: false, actingId: idOf(manager) },
    ]);
    await setOwnAbsence(lead, { substituteId: null, absentUntil: null });
    expect((await listDeciders(owner(), topicId, null)).items).toEqual([]);
    await expect(listDeciders(owner(), crypto.randomUUID(), 1)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('is nobody for a program, a rule, or a topic that is not there', async () => {
    expect(await mayDecide(shop.asSystem(), 'refund', 1)).toBe(false);
    expect(await mayDecide(manager, 'ghost', 1)).toBe(false);
  });
});

describe('an approval that follows a topic', () => {
  it('is not asked of whoever decides it themselves, and of others is', async () => {
    expect(await solved(5_000, lead)).toMatchObject({ category: 'solved', approvals: [] });
    expect(await solved(5_001, lead)).toMatchObject({
      stateKey: 'working',
      approvals: [{ topicKey: 'refund', amount: 5_001, approverIds: [idOf(manager)] }],
    });
  });

  it('is given by those who decide that much, and by nobody else', async () => {
    const ticket = await solved(20_000);
    await expect(word(lead, ticket)).rejects.toMatchObject({ kind: 'missing' });
    expect(await word(manager, ticket)).toMatchObject({ outcome: 'approved' });
    expect((await getTicket(shop.agent, ticket.ticketId)).category).toBe('solved');
  });

  it('is refused when nobody decides that much', async () => {
    await expect(solved(50_001)).rejects.toMatchObject({ reason: { key: 'platform.approval-nobody' } });
  });

  it('goes to whoever decides now when the matrix is changed meanwhile', async () => {
    const ticket = await solved(20_000);
    const [{ revision, grants } = { revision: 0, grants: [] }] = (await listAuthority(owner())).items;
    const put = (after: number, next: typeof grants) =>
      changeAuthorityTopic(owner(), topicId, { name, currency: 'CNY', grants: next, after });
    await put(revision, [upTo(lead, 30_000), upTo(manager, 100)]);
    await expect(word(manager, ticket)).rejects.toMatchObject({ kind: 'missing' });
    expect(await word(lead, ticket)).toMatchObject({ outcome: 'approved' });
    await expect(put(revision, grants)).rejects.toMatchObject({
      reason: { key: 'platform.topic-changed-meanwhile' },
    });
    await put(revision + 1, grants);
    const { items } = await readAuthorityHistory(owner(), topicId);
    expect(items.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'created']);
    expect(items[1]).toMatchObject({ before: grants, after: [upTo(lead, 30_000), upTo(manager, 100)] });
  });
});

describe('a topic', () => {
  it('stays while a flow follows it, and goes when none does', async () => {
    await expect(deleteAuthorityTopic(owner(), topicId)).rejects.toMatchObject({
      reason: { key: 'platform.topic-in-use' },
    });
    await expect(follow('ghost')).rejects.toMatchObject({
      kind: 'invalid',
      fields: [{ path: expect.stringMatching(/^definition\.moves\.\d+\.demands\.approval\.topic$/) }],
    });
    const free = await createAuthorityTopic(owner(), { topicKey: 'gift', name, currency: null, grants: [] });
    await expect(deleteAuthorityTopic(owner(), free.topicId)).resolves.toEqual({ done: true });
  });

  it('is changed by those who may, with people of the shop, each once', async () => {
    const draft = { topicKey: 'discount', name, currency: 'CNY', grants: [] };
    await expect(createAuthorityTopic(manager, draft)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(listAuthority(shop.as([]))).rejects.toMatchObject({ kind: 'forbidden' });
    const stranger = { holderKind: 'role' as const, holderId: crypto.randomUUID(), upTo: 1 };
    const wrong = [[stranger], [upTo(lead, 1), upTo(lead, 2)]];
    for (const grants of wrong)
      await expect(createAuthorityTopic(owner(), { ...draft, grants })).rejects.toMatchObject({
        kind: 'invalid',
      });
    await expect(createAuthorityTopic(owner(), { ...draft, topicKey: 'refund' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect((await createAuthorityTopic(owner(), draft)).revision).toBe(1);
  });
});
