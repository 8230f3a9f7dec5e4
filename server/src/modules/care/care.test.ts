import {
  type CareSettings,
  careHandle,
  careManage,
  careRead,
  type FinishFollowUp,
} from '@zhiyin/domain/care';
import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { memberRemoved } from '@zhiyin/domain/people';
import { surveysRead } from '@zhiyin/domain/surveys';
import { ticketsHandle, ticketsRead } from '@zhiyin/domain/tickets';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { aClosed, write } from '../../../test/asks.ts';
import { anAgent, aReason } from '../../../test/desk.ts';
import { openedBy } from '../../../test/metrics.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { closeConversation } from '../inbox/actions/close-conversation.ts';
import { getConversation } from '../inbox/reading/get-conversation.ts';
import { changeStageSettings } from '../inbox/stages/change-settings.ts';
import { getStage } from '../inbox/stages/move-stage.ts';
import { listNotices } from '../platform/notices/read-notices.ts';
import { askForFollowUp } from './actions/ask.ts';
import { endFollowUp, noteAttempt } from './actions/attempt.ts';
import { changeFollowUp } from './actions/change.ts';
import { finishFollowUp } from './actions/finish.ts';
import { countFollowUps, getFollowUp, listFollowUps, summariseFollowUps } from './actions/read.ts';
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
const plain = { way: 'phone', rating: null, comment: '', answers: {}, next: { kind: 'nothing' } } as const;

/** A conversation that was answered and closed, with a follow-up that the agent has. */
async function aFollowUp(more: { dueAt?: string } = {}) {
  const { conversationId, visitor } = await aClosed(world(), shop, agent);
  const ask = { conversationId, note: '问问杯子', ownerId: agent.actor.id, ...more };
  const followUp = await askForFollowUp(agent, ask);
  return { ...followUp, visitor };
}

const finish = (followUpId: string, revision: number, more: Partial<FinishFollowUp> = {}, ctx = agent) =>
  finishFollowUp(ctx, { followUpId, revision, outcome: 'satisfied', ...plain, ...more });

describe('two at once', () => {
  it('ask for one follow-up, and the second is told', async () => {
    const { conversationId } = await aClosed(world(), shop, agent);
    const results = await Promise.allSettled([
      askForFollowUp(agent, { conversationId, note: '' }),
      askForFollowUp(agent, { conversationId, note: '' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict', reason: { key: 'care.open-already' } },
    });
  });

  it('finish it: one does, the other hears that it is over', async () => {
    const { followUpId, revision } = await aFollowUp();
    const results = await Promise.allSettled([finish(followUpId, revision), finish(followUpId, revision)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: { key: 'care.is-over' } },
    });
    expect((await getFollowUp(agent, { followUpId })).attempts).toHaveLength(1);
  });

  it('change it: who saw an older one is told so', async () => {
    const { followUpId, revision } = await aFollowUp();
    await changeFollowUp(agent, { followUpId, revision, ownerId: null });
    await expect(finish(followUpId, revision)).rejects.toMatchObject({
      reason: { key: 'care.changed-meanwhile' },
    });
  });
});

describe('its clock', () => {
  const hours = (count: number) => new Date(world().system.now().getTime() + count * 3_600_000).toISOString();

  it('warns once and is overdue once, and tells its owner', async () => {
    const { followUpId } = await aFollowUp({ dueAt: hours(10) });
    const told = async () => (await listNotices(agent, { limit: 20 })).items.map(({ text }) => text);
    world().pass(7 * 3600);
    await world().settle();
    expect(await told()).toHaveLength(1);
    world().pass(4 * 3600);
    await world().settle();
    world().pass(100 * 3600);
    await world().settle();
    expect(await told()).toHaveLength(2);
    expect(await getFollowUp(agent, { followUpId })).toMatchObject({ isOverdue: true, state: 'open' });
    expect((await countFollowUps(agent)).mine).toBe(1);
  });

  it('moved, warns again for the new date; what was late stays late', async () => {
    const { followUpId, revision } = await aFollowUp({ dueAt: hours(10) });
    world().pass(7 * 3600);
    await world().settle();
    const moved = await changeFollowUp(agent, { followUpId, revision, dueAt: hours(20) });
    world().pass(4 * 3600);
    await world().settle();
    expect(await getFollowUp(agent, { followUpId })).toMatchObject({ isOverdue: false });
    world().pass(17 * 3600);
    await world().settle();
    expect(await getFollowUp(agent, { followUpId })).toMatchObject({ isOverdue: true });
    await changeFollowUp(agent, { followUpId, revision: moved.revision, dueAt: hours(20) });
    expect(await getFollowUp(agent, { followUpId })).toMatchObject({ isOverdue: true });
    const past = changeFollowUp(agent, { followUpId, revision: moved.revision + 1, dueAt: hours(-1) });
    await expect(past).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('is silent when the follow-up is over', async () => {
    const { followUpId, revision } = await aFollowUp({ dueAt: hours(10) });
    await finish(followUpId, revision);
    world().pass(20 * 3600);
    await world().settle();
    expect(await getFollowUp(agent, { followUpId })).toMatchObject({ isOverdue: false, state: 'done' });
  });
});

describe('what comes of it', () => {
  it('is given up after as many tries in vain as the shop allows', async () => {
    await setUp({ triesMax: 2 });
    const { followUpId, revision } = await aFollowUp();
    const tried = { followUpId, way: 'phone', isReached: false, note: '忙音' } as const;
    const nextTryAt = new Date(world().system.now().getTime() + 3_600_000).toISOString();
    const first = await noteAttempt(agent, { ...tried, revision, nextTryAt });
    expect(first).toMatchObject({ state: 'open', tries: 1, nextTryAt });
    const second = await noteAttempt(agent, { ...tried, revision: first.revision, nextTryAt });
    expect(second).toMatchObject({ state: 'given-up', tries: 2, isReached: false, nextTryAt: null });
  });

  it('opens the conversation again, or refuses and writes nothing', async () => {
    const { followUpId, revision, conversationId } = await aFollowUp();
    const wrong = finish(followUpId, revision, { next: { kind: 'reopen' } });
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid' });
    const mayNot = await anAgent(shop, [inboxRead, inboxReadAll, careRead, careHandle]);
    const problem = { outcome: 'still-a-problem', next: { kind: 'reopen' } } as const;
    await expect(finish(followUpId, revision, problem, mayNot)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await getFollowUp(agent, { followUpId })).toMatchObject({ state: 'open', revision });
    const done = await finish(followUpId, revision, { ...problem, rating: 2, comment: '还是漏水' });
    expect(done).toMatchObject({ state: 'done', outcome: 'still-a-problem', rating: 2, isReached: true });
    expect((await getConversation(agent, { conversationId })).state).toBe('open');
  });

  it('takes the conversation through its stage of following up', async () => {
    await changeStageSettings(shop.asOwner(), { isOn: true });
    await aReason(shop, 'parcel');
    const conversationId = await write(shop.asVisitor());
    await closeConversation(agent, { conversationId, reasonKey: 'parcel' });
    const stageNow = async () => {
      await world().settle();
      world().pass(2);
      await world().settle();
      return (await getStage(agent, { conversationId })).stateKey;
    };
    expect(await stageNow()).toBe('done');
    const { followUpId, revision } = await askForFollowUp(agent, { conversationId, note: '' });
    expect(await stageNow()).toBe('follow-up');
    await finish(followUpId, revision);
    expect(await stageNow()).toBe('done');
  });

  it('adds up: every count is the length of the list it names', async () => {
    const [one, two, three] = [await aFollowUp(), await aFollowUp(), await aFollowUp()];
    await finish(one.followUpId, one.revision);
    await finish(two.followUpId, two.revision, { outcome: 'wrong-person' });
    await endFollowUp(agent, { ...three, as: 'given-up', comment: '' });
    await aFollowUp();
    const sum = await summariseFollowUps(agent, { box: 'all' });
    expect(sum).toMatchObject({
      asked: 4,
      open: 1,
      done: 2,
      givenUp: 1,
      ended: 3,
      reached: 1,
      closed: 4,
      followed: 2,
    });
    for (const { reason, outcome, count } of sum.cells)
      expect(await listed({ reason, outcome })).toHaveLength(count);
    expect(await listed({ state: 'done' })).toHaveLength(sum.done);
    expect(await listed({ reached: 'yes' })).toHaveLength(sum.reached);
    const reader = shop.as([...rights, 'platform.read-metrics']);
    expect(await openedBy(world(), reader, { metric: 'care.reached-rate' })).toHaveLength(sum.ended);
  });
});

describe('who may', () => {
  it('sees follow-ups of conversations they see, and of no other shop', async () => {
    const { followUpId } = await aFollowUp();
    await expect(getFollowUp(shop.as([inboxRead]), { followUpId })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const other = await world().aShop();
    await expect(getFollowUp(other.as(rights), { followUpId })).rejects.toMatchObject({ kind: 'missing' });
    const reader = shop.as([inboxRead, careRead]);
    expect(await listed({}, reader)).toHaveLength(1);
    await expect(finish(followUpId, 0, {}, reader)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(changeCareSettings(reader, { isOn: false })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is given one only if they work here, and gives it back to the team when they leave', async () => {
    const { followUpId, revision } = await aFollowUp();
    const stranger = changeFollowUp(agent, { followUpId, revision, ownerId: v7() });
    await expect(stranger).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'ownerId' }] });
    const memberId = agent.actor.id ?? '';
    await transact(shop.asSystem(), (tx) => announce(tx, memberRemoved, { memberId, roleId: v7() }));
    await world().settle();
    expect(await getFollowUp(agent, { followUpId })).toMatchObject({ ownerId: null, state: 'open' });
    expect(await listed({ box: 'team', state: 'open' })).toHaveLength(1);
  });
});
