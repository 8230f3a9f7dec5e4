import { text as textOf } from 'node:stream/consumers';
import { type Handoff, type HandoffMeasure, handoffMeasures } from '@zhiyin/domain/handoffs';
import { inboxSeeSensitive } from '@zhiyin/domain/inbox';
import { quantile } from '@zhiyin/domain/statistics';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAgent } from '../../../../test/desk.ts';
import {
  aHandoffShop,
  departmentRights,
  type HandoffShop,
  senderRights,
} from '../../../../test/handoff-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { readThread } from '../../inbox/reading/read-thread.ts';
import { answerHandoff, returnHandoff } from '../actions/receiving.ts';
import { withdrawHandoff } from '../actions/sending.ts';
import { dropDepartment, keepDepartment } from '../setting-up/departments.ts';
import { changeHandoffType } from '../setting-up/types.ts';
import { countHandoffs, getHandoff, listHandoffs } from './list-handoffs.ts';
import { exportHandoffPairs, readHandoffPairs } from './pairs.ts';

const world = useWorld();
let shop: HandoffShop;
beforeAll(async () => {
  shop = await aHandoffShop(world());
});

const at = ({ handoffId, revision }: Handoff) => ({ handoffId, after: revision });
const answer = (one: Handoff) =>
  answerHandoff(shop.packer, { ...at(one), text: '', answers: { found: 'here' } });

/** A conversation in which a customer wrote two messages. */
async function aConversation() {
  const visitor = shop.asVisitor();
  const say = (text: string) => sendVisitorMessage(visitor, { clientMessageId: v7(), text });
  const { conversationId } = (await say('我的包裹不见了')).conversation;
  await say('电话 13812345678，家里没人');
  const { messages } = await readThread(shop.agent, conversationId, { limit: 10, before: 1_000 });
  return { conversationId, messages };
}

describe('what a department sees', () => {
  it('is the hand-off with what was sent along, and nothing of where it came from', async () => {
    const { conversationId, messages } = await aConversation();
    const [first, second] = messages;
    const conversation = { conversationId, messageIds: [second?.messageId ?? ''] };
    const sent = await shop.send({ conversation, note: '请先找 A 区' });
    expect(sent).toMatchObject({ conversationId, quotes: [{ messageId: second?.messageId }] });
    const light = await getHandoff(shop.packer, { handoffId: sent.handoffId });
    expect(light).toMatchObject({ conversationId: null, ticketId: null, note: '请先找 A 区' });
    expect(light.said).toMatchObject([{ key: 'tracking', text: 'SF1001' }]);
    expect(light.quotes.map(({ text }) => text)).toEqual([expect.stringContaining('家里没人')]);
    const everything = JSON.stringify(light);
    for (const hidden of ['13812345678', conversationId, first?.text ?? 'none'])
      expect(everything).not.toContain(hidden);
  });

  it('is as whoever sent it reads it: with the right to, the number is sent along', async () => {
    const { conversationId, messages } = await aConversation();
    const sees = await anAgent(shop, [...senderRights, inboxSeeSensitive], [shop.desk]);
    const messageIds = messages.map(({ messageId }) => messageId);
    const sent = await shop.send({ conversation: { conversationId, messageIds } }, sees);
    expect(JSON.stringify(sent.quotes)).toContain('13812345678');
    const light = await getHandoff(shop.packer, { handoffId: sent.handoffId });
    expect(JSON.stringify(light.quotes)).not.toContain('13812345678');
  });

  it('is its own alone: others’ hand-offs are as if they were not there', async () => {
    const sent = await shop.send();
    const finance = await anAgent(shop, departmentRights, [v7()]);
    const { handoffId } = sent;
    await expect(getHandoff(finance, { handoffId })).rejects.toMatchObject({ kind: 'missing' });
    expect((await listHandoffs(finance, { box: 'all', limit: 50 })).items).toEqual([]);
    expect(await countHandoffs(finance)).toEqual({ toAnswer: 0, toSettle: 0 });
    const mine = await listHandoffs(shop.packer, { box: 'to-answer', limit: 50 });
    expect(mine.items.map((one) => one.handoffId)).toContain(handoffId);
    await expect(listHandoffs(shop.as([ticketsRead]), { box: 'all', limit: 1 })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(readHandoffPairs(shop.agent, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is no conversation that the sender may not see', async () => {
    const { conversationId } = await aConversation();
    const blind = await anAgent(shop, senderRights.slice(0, 2), [shop.desk]);
    const other = { ...shop.agent, workspaceId: v7() };
    const conversation = { conversationId, messageIds: [] };
    await expect(shop.send({ conversation }, other)).rejects.toMatchObject({ kind: 'missing' });
    const sent = await shop.send({ conversation }, shop.agent);
    const seen = await getHandoff(blind, { handoffId: sent.handoffId });
    expect(seen.conversationId).toBeNull();
  });
});

describe('the lists', () => {
  it('are one’s department’s to answer, oldest first, and what one’s team sent, latest first', async () => {
    const [first, second] = [await shop.send(), await shop.send()];
    const idsOf = async (box: 'to-answer' | 'sent', by = shop.packer) => {
      const { items } = await listHandoffs(by, { box, limit: 200 });
      return items.map(({ handoffId }) => handoffId);
    };
    expect((await idsOf('to-answer')).slice(-2)).toEqual([first.handoffId, second.handoffId]);
    expect((await idsOf('sent', shop.agent)).slice(0, 2)).toEqual([second.handoffId, first.handoffId]);
    expect(await idsOf('sent')).toEqual([]);
    await answer(first);
    expect(await idsOf('to-answer')).not.toContain(first.handoffId);
  });

  it('go on where the page before ended', async () => {
    await shop.send();
    const whole = await listHandoffs(shop.agent, { box: 'sent', limit: 200 });
    const got: string[] = [];
    let after: string | undefined;
    do {
      const page = await listHandoffs(shop.agent, { box: 'sent', limit: 2, ...(after && { after }) });
      got.push(...page.items.map(({ handoffId }) => handoffId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(got).toEqual(whole.items.map(({ handoffId }) => handoffId));
  });
});

describe('the pairs', () => {
  it('count what their lists show', async () => {
    const own = await aHandoffShop(world());
    const times = [1, 2, 6];
    for (const hours of times) {
      const sent = await own.send();
      world().pass(hours * 3600);
      const rating = { rating: hours === 6 ? 1 : 5, text: '' };
      await answerHandoff(own.packer, { ...at(sent), text: '', answers: { found: 'x' }, rating });
    }
    await returnHandoff(own.packer, { ...at(await own.send()), text: '缺照片' });
    await withdrawHandoff(own.agent, { ...at(await own.send()), text: '' });
    const { items } = await readHandoffPairs(own.manager, {});
    expect(items).toMatchObject([
      { fromTeamId: own.desk, toTeamId: own.warehouse, count: 5, answered: 3, returned: 1, returns: 1 },
    ]);
    const [pair] = items;
    expect(pair).toMatchObject({ kept: 2, breached: 1, handoffRated: 3, resultRated: 0, resultRating: null });
    expect(pair?.handoffRating).toBeCloseTo(11 / 3);
    for (const [seconds, p] of [[pair?.medianSeconds, 0.5] as const, [pair?.p90Seconds, 0.9] as const]) {
      const exact = quantile(
        times.map((hours) => hours * 3600),
        p,
      );
      expect(Math.abs((seconds ?? 0) - (exact ?? 0))).toBeLessThan(60);
    }
    const query = { box: 'all', fromTeamId: own.desk, toTeamId: own.warehouse, limit: 200 } as const;
    const listed = async (measure?: HandoffMeasure) =>
      (await listHandoffs(own.manager, { ...query, ...(measure && { measure }) })).items.length;
    expect(await listed()).toBe(pair?.count);
    const figures = {
      answered: pair?.answered,
      returned: pair?.returned,
      'handoff-rated': pair?.handoffRated,
      'result-rated': pair?.resultRated,
      kept: pair?.kept,
      breached: pair?.breached,
    } as const;
    for (const measure of handoffMeasures) expect(await listed(measure), measure).toBe(figures[measure]);
    const later = { since: new Date(world().system.now().getTime() + 1000).toISOString() };
    expect((await readHandoffPairs(own.manager, later)).items).toEqual([]);
  });

  it('are taken out as a file whose cells are no formulas', async () => {
    const csv = await textOf(await exportHandoffPairs(shop.manager, {}));
    const [headings, first] = csv.split('\r\n');
    expect(headings).toContain('"Median time (s)"');
    expect(first?.split(',')).toHaveLength(14);
    expect(csv).not.toMatch(/(^|,)"[=+@-]/m);
  });
});

describe('departments and kinds', () => {
  it('are kept while something needs them', async () => {
    const gone = dropDepartment(shop.manager, { teamId: shop.warehouse });
    await expect(gone).rejects.toMatchObject({ kind: 'conflict', values: { types: 'Find a parcel' } });
    const wrong = keepDepartment(shop.manager, { teamId: shop.warehouse, liaisonIds: [v7()] });
    await expect(wrong).rejects.toMatchObject({ reason: { key: 'handoffs.liaison-not-in-team' } });
    await keepDepartment(shop.manager, { teamId: shop.desk, liaisonIds: [] });
    await expect(dropDepartment(shop.manager, { teamId: shop.desk })).resolves.toEqual({ done: true });
  });

  it('are edited by one of two who edit the same, by those who may', async () => {
    const type = await shop.aType();
    const { typeId, revision, archivedAt: _, ...draft } = type;
    const change = (by = shop.manager) =>
      changeHandoffType(by, { ...draft, typeId, after: revision, isArchived: true });
    await expect(change(shop.agent)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await change()).archivedAt).not.toBeNull();
    await expect(change()).rejects.toMatchObject({ reason: { key: 'handoffs.type-changed' } });
    await expect(shop.send({ typeId })).rejects.toMatchObject({ reason: { key: 'handoffs.type-archived' } });
  });
});
