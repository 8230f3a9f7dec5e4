import type { ApprovalRound } from '@zhiyin/domain/kit';
import { manageAuthority } from '@zhiyin/domain/platform';
import type { Ticket } from '@zhiyin/domain/tickets';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aTicketShop, type TicketShop, ticketRights } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { setOwnAbsence } from '../../people/presence/set-absence.ts';
import { createAuthorityTopic } from '../../platform/authority/write-topics.ts';
import { getApproval, listApprovals } from '../../platform/flows/approvals.ts';
import { archiveFlow, restoreFlow } from '../../platform/flows/archive-flow.ts';
import { decideApproval } from '../../platform/flows/decide-approval.ts';
import { publishFlow } from '../../platform/flows/publish-flow.ts';
import { getFlow, listFlows, listFlowVersions } from '../../platform/flows/read-flows.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { moveTicket } from '../actions/move-ticket.ts';
import { getTicket } from '../reading/get-ticket.ts';

const world = useWorld();
let shop: TicketShop;
let lead: Context;
let money: Context;
let law: Context;
let deputy: Context;
const idOf = (ctx: Context) => ctx.actor.id ?? '';
const round = (needs: 'one' | 'all', ...people: Context[]): ApprovalRound => ({
  needs,
  teams: [],
  members: people.map(idOf),
});

beforeAll(async () => {
  shop = await aTicketShop(world());
  lead = await anAgent(shop, ticketRights);
  money = await anAgent(shop, ticketRights);
  law = await anAgent(shop, ticketRights);
  deputy = await anAgent(shop, ticketRights);
});

/** Solving after-sales asks these, round after round. */
async function ask(rounds: readonly ApprovalRound[], more = {}): Promise<void> {
  const { flowId, version, ...draft } = await getFlow(shop.agent, shop.type('after-sales').flowId);
  const [first = round('one'), ...later] = rounds;
  const approval = { amountField: 'refund', ...more, steps: [{ upTo: null, ...first, later }] };
  const moves = draft.moves.map((one) =>
    one.key === 'solve' ? { ...one, demands: { ...one.demands, approval } } : one,
  );
  await publishFlow(shop.agent, flowId, { after: version, definition: { ...draft, moves }, migration: {} });
}

async function asked(by = shop.agent): Promise<string> {
  const ticket = await shop.aTicket({ answers: { problem: 'damaged', refund: 9_000, solution: '退款' } });
  const move = (moveKey: string) =>
    moveTicket(by, { ticketId: ticket.ticketId, moveKey, comment: '', ticked: [], answers: {} });
  await move('accept');
  return (await move('solve')).approvals.find(({ outcome }) => outcome === 'open')?.approvalId ?? '';
}
const word = (by: Context, approvalId: string, decision: 'approved' | 'refused' = 'approved', note = '') =>
  decideApproval(by, { approvalId, decision, note });
const ticketOf = async (approvalId: string): Promise<Ticket> =>
  getTicket(shop.agent, (await getApproval(shop.agent, approvalId)).subjectId);
const waitsFor = async (who: Context, approvalId: string) =>
  (await listApprovals(who, { box: 'to-decide', limit: 100 })).items.some(
    (one) => one.approvalId === approvalId,
  );

describe('an approval in rounds', () => {
  beforeAll(() => ask([round('one', lead), round('all', money, law)]));

  it('asks those of a round when everybody before them has agreed, and moves after the last', async () => {
    const approvalId = await asked();
    expect(await getApproval(lead, approvalId)).toMatchObject({
      round: 0,
      rounds: [{ needs: 'one' }, { needs: 'all' }],
      ...{ amount: 9_000, currency: 'CNY', voices: [idOf(lead)] },
    });
    expect(await waitsFor(money, approvalId)).toBe(false);
    await expect(word(money, approvalId)).rejects.toMatchObject({ kind: 'missing' });
    expect(await word(lead, approvalId)).toMatchObject({ outcome: 'open', round: 1, needs: 'all' });
    expect(await waitsFor(lead, approvalId)).toBe(false);
    expect(await waitsFor(law, approvalId)).toBe(true);
    await word(law, approvalId);
    expect((await ticketOf(approvalId)).category).toBe('open');
    expect(await word(money, approvalId)).toMatchObject({ outcome: 'approved' });
    expect((await ticketOf(approvalId)).category).toBe('solved');
  });

  it('calls each round in its turn, and tells who asked how it ended and why', async () => {
    const approvalId = await asked();
    const calls = async (who: Context) => {
      await world().settle();
      const { items } = await listNotices(who, { limit: 100 });
      return items.filter(({ subjectId }) => subjectId === approvalId);
    };
    expect([(await calls(lead)).length, (await calls(money)).length]).toEqual([1, 0]);
    await word(lead, approvalId);
    expect((await calls(money)).length).toBe(1);
    await word(money, approvalId, 'refused', '超出预算');
    const [told] = await calls(shop.agent);
    expect(told).toMatchObject({
      path: `/approvals/${approvalId}`,
      text: { zh: expect.stringContaining('超出预算') },
    });
  });

  it('is listed for whoever gave a word, and is nobody else’s business', async () => {
    const approvalId = await asked();
    await word(lead, approvalId, 'refused');
    const { items } = await listApprovals(lead, { box: 'decided', limit: 10 });
    expect(items[0]).toMatchObject({ approvalId, outcome: 'refused' });
    expect((await getApproval(money, approvalId)).outcome).toBe('refused');
    await expect(getApproval(deputy, approvalId)).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('an approval of somebody absent', () => {
  const away = (who: Context, substitute: Context | null) =>
    setOwnAbsence(who, {
      substituteId: substitute && idOf(substitute),
      absentUntil: substitute && new Date(world().system.now().getTime() + 86_400_000).toISOString(),
    });

  it('is given by whoever stands in, in their name, while the absence lasts', async () => {
    await ask([round('all', money, law)]);
    const approvalId = await asked();
    await word(law, approvalId);
    await expect(word(deputy, approvalId)).rejects.toMatchObject({ kind: 'missing' });
    await away(money, deputy);
    expect(await waitsFor(deputy, approvalId)).toBe(true);
    expect((await getApproval(deputy, approvalId)).voices).toEqual([idOf(money)]);
    expect(await word(deputy, approvalId)).toMatchObject({
      outcome: 'approved',
      decisions: expect.arrayContaining([
        expect.objectContaining({ memberId: idOf(money), decidedBy: idOf(deputy) }),
      ]),
    });
    await away(money, null);
    expect((await getApproval(deputy, approvalId)).outcome).toBe('approved');
  });

  it('is not given by who asked, though they stand in', async () => {
    await ask([round('one', money)]);
    const approvalId = await asked();
    await away(money, shop.agent);
    expect(await waitsFor(shop.agent, approvalId)).toBe(false);
    await expect(word(shop.agent, approvalId)).rejects.toMatchObject({ kind: 'missing' });
    await away(money, null);
    expect(await word(money, approvalId)).toMatchObject({ outcome: 'approved' });
  });

  it('goes on without whoever has left', async () => {
    await ask([round('all', law, deputy)]);
    const approvalId = await asked();
    const left = (removedAt: Date | null) =>
      transact(shop.asSystem(), (tx) =>
        tx.db
          .updateTable('members')
          .set({ removedAt })
          .where('workspaceId', '=', tx.workspaceId)
          .where('memberId', '=', idOf(deputy))
          .execute(),
      );
    await left(world().system.now());
    expect(await word(law, approvalId)).toMatchObject({ outcome: 'approved' });
    await left(null);
  });
});

describe('an approval by topic', () => {
  it('asks the rounds after it even of whoever decides the topic', async () => {
    const name = { zh: '退款', en: 'Refund' };
    const holder = { holderKind: 'member' as const, holderId: idOf(lead), upTo: 10_000 };
    await createAuthorityTopic(shop.as([manageAuthority]), {
      ...{ topicKey: 'refund', name, currency: 'CNY', grants: [holder] },
    });
    await ask([round('one'), round('one', money)], { topic: 'refund' });
    const approvalId = await asked(lead);
    expect(await getApproval(money, approvalId)).toMatchObject({
      topicKey: null,
      rounds: [{ needs: 'one' }],
    });
  });

  it('goes by an amount of its own currency', async () => {
    const name = { zh: '赔付', en: 'Goodwill' };
    const topic = { topicKey: 'goodwill', name, currency: 'USD', grants: [] };
    await createAuthorityTopic(shop.as([manageAuthority]), topic);
    await expect(ask([round('one')], { topic: 'goodwill' })).rejects.toMatchObject({
      fields: [{ path: expect.stringMatching(/approval\.amountField$/) }],
    });
    await expect(ask([round('one', lead)], { amountField: 'problem' })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });
});

it('a flow is put away and brought back, and remembers who published which version', async () => {
  const { flowId } = shop.type('logistics');
  const isArchived = async () =>
    (await listFlows(shop.agent)).items.find((one) => one.flowId === flowId)?.archivedAt !== null;
  await archiveFlow(shop.agent, flowId);
  expect(await isArchived()).toBe(true);
  await restoreFlow(shop.agent, flowId);
  expect(await isArchived()).toBe(false);
  const { items } = await listFlowVersions(shop.agent, shop.type('after-sales').flowId);
  expect(items[0]).toMatchObject({ createdBy: idOf(shop.agent) });
  expect(items.at(-1)).toMatchObject({ version: 1 });
});
