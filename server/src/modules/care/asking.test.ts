import {
  type CareSettings,
  careHandle,
  careManage,
  careRead,
  type FinishFollowUp,
  type FollowUpReason,
} from '@zhiyin/domain/care';
import { inboxClose, inboxRead, inboxReadAll, inboxReply, promiseBroken } from '@zhiyin/domain/inbox';
import { surveysRead } from '@zhiyin/domain/surveys';
import { ticketsHandle, ticketsRead } from '@zhiyin/domain/tickets';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { aClosed, asksOf, reply, write } from '../../../test/asks.ts';
import { anAgent, aReason } from '../../../test/desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { closeConversation } from '../inbox/actions/close-conversation.ts';
import { answerAsk } from '../surveys/actions/answer-ask.ts';
import { askForFollowUp } from './actions/ask.ts';
import { noteAttempt } from './actions/attempt.ts';
import { finishFollowUp } from './actions/finish.ts';
import { listFollowUps } from './actions/read.ts';
import { changeCareSettings } from './actions/settings.ts';

const world = useWorld();
const rights = [
  ...[inboxRead, inboxReadAll, inboxReply, inboxClose, surveysRead, careRead, careHandle],
  ...[ticketsRead, ticketsHandle],
];
let shop: Shop;
let agent: Context;

beforeEach(async () => {
  shop = await world().aShop();
  agent = await anAgent(shop, rights);
});

const setUp = (change: Partial<CareSettings>) => changeCareSettings(shop.as([careManage]), change);
const listed = async (query: object = {}, ctx = agent) =>
  (await listFollowUps(ctx, { box: 'all', limit: 100, ...query })).items;
const reasons = async (): Promise<FollowUpReason[]> => (await listed()).map(({ reason }) => reason);
const plain = { way: 'phone', rating: null, comment: '', answers: {}, next: { kind: 'nothing' } } as const;

/** Rates a closed conversation. */
async function rate(visitor: Context, score: number | null, solved: boolean | null = null): Promise<void> {
  const [ask] = await asksOf(shop);
  await answerAsk(visitor, { askId: ask?.askId ?? '', score, solved, comment: '' });
  await world().settle();
}

const finish = (followUpId: string, revision: number, more: Partial<FinishFollowUp> = {}, ctx = agent) =>
  finishFollowUp(ctx, { followUpId, revision, outcome: 'satisfied', ...plain, ...more });

describe('a follow-up is asked for by itself', () => {
  it('after a low rating, and cancelled when the customer thinks better of it', async () => {
    const { visitor, conversationId } = await aClosed(world(), shop, agent);
    await rate(visitor, 1);
    expect(await listed()).toMatchObject([{ conversationId, reason: 'low-rating', state: 'open' }]);
    await rate(visitor, 5, true);
    expect(await listed()).toMatchObject([{ state: 'cancelled' }]);
  });

  it('not cancelled once somebody has tried', async () => {
    const { visitor } = await aClosed(world(), shop, agent);
    await rate(visitor, 2);
    const [{ followUpId = '', revision = 0 } = {}] = await listed();
    const tried = { way: 'phone', isReached: false, note: '', nextTryAt: null } as const;
    await noteAttempt(agent, { followUpId, revision, ...tried });
    await rate(visitor, 5, true);
    expect(await listed()).toMatchObject([{ state: 'open', tries: 1 }]);
  });

  it('not after a good rating', async () => {
    const { visitor } = await aClosed(world(), shop, agent);
    await rate(visitor, 4, true);
    expect(await reasons()).toEqual([]);
  });

  it('of those who said nothing, so many a day', async () => {
    await setUp({ noRatingPerDay: 1 });
    await aClosed(world(), shop, agent);
    await aClosed(world(), shop, agent);
    world().pass(8 * 86_400);
    await world().settle();
    expect(await reasons()).toEqual(['no-rating']);
  });

  it('after a complaint, by the reason or one below it', async () => {
    await aReason(shop, 'complaint');
    await aReason(shop, 'parcel');
    for (const reasonKey of ['parcel', 'complaint']) {
      const conversationId = await write(shop.asVisitor());
      await reply(agent, conversationId);
      await closeConversation(agent, { conversationId, reasonKey });
    }
    await world().settle();
    expect(await reasons()).toEqual(['complaint']);
  });

  it('after a broken promise', async () => {
    const { conversationId, visitor } = await aClosed(world(), shop, agent);
    const customerId = visitor.actor.id ?? '';
    await transact(shop.asSystem(), (tx) =>
      announce(tx, promiseBroken, {
        ...{ conversationId, customerId, teamId: null, assigneeId: null, promiseId: v7() },
        ...{ promise: 'call-back', memberId: null, dueAt: tx.system.now().toISOString() },
      }),
    );
    await world().settle();
    expect(await reasons()).toEqual(['promise']);
  });

  it('not when the shop has switched it off', async () => {
    await setUp({ isOn: false });
    const { visitor } = await aClosed(world(), shop, agent);
    await rate(visitor, 1);
    expect(await reasons()).toEqual([]);
  });

  it('and nobody is called twice a week, but by a colleague who means it', async () => {
    const { visitor } = await aClosed(world(), shop, agent);
    await rate(visitor, 1);
    const [{ followUpId = '', revision = 0 } = {}] = await listed();
    await finish(followUpId, revision);
    const again = await aClosed(world(), shop, agent, visitor);
    await rate(visitor, 1);
    expect(await reasons()).toEqual(['low-rating']);
    await askForFollowUp(agent, { conversationId: again.conversationId, note: '' });
    expect((await reasons()).toSorted()).toEqual(['by-hand', 'low-rating']);
    const [newest] = await listed({ state: 'open' });
    await finish(newest?.followUpId ?? '', newest?.revision ?? 0);
    world().pass(8 * 86_400);
    await aClosed(world(), shop, agent, visitor);
    await rate(visitor, 1);
    expect(await reasons()).toHaveLength(3);
  });
});
