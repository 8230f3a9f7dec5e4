import { inboxClose, inboxRead, inboxReadAll, inboxReply, readyStageMoves } from '@zhiyin/domain/inbox';
import { manageFlows } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { reply, write } from '../../../../test/asks.ts';
import { aReason } from '../../../../test/desk.ts';
import { asked, openedBy } from '../../../../test/metrics.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { publishFlow } from '../../platform/flows/publish-flow.ts';
import { getFlow } from '../../platform/flows/read-flows.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { reopenConversation } from '../actions/reopen-conversation.ts';
import { setReason } from '../actions/set-reason.ts';
import { listEvents } from '../reading/list-events.ts';
import { changeStageSettings, getStageSettings } from './change-settings.ts';
import { getStage, moveStage } from './move-stage.ts';
import { stageHappened } from './stage-happened.ts';

const world = useWorld();
const rights = [inboxRead, inboxReadAll, inboxReply, inboxClose, manageFlows, 'platform.read-metrics'];
let shop: Shop;
let agent: Context;

beforeEach(async () => {
  shop = await world().aShop();
  agent = shop.as(rights);
  await changeStageSettings(agent, { isOn: true });
  await aReason(shop, 'parcel');
});

/** Lets a second go by, in which the log is read. */
async function aSecond(seconds = 2): Promise<void> {
  await world().settle();
  world().pass(seconds);
  await world().settle();
}

const stageOf = async (conversationId: string) => (await getStage(agent, { conversationId })).stateKey;
const wayOf = async (conversationId: string) =>
  (await getStage(agent, { conversationId })).stays.map(({ stateKey }) => stateKey);
const move = (conversationId: string, moveKey: string, from: string, by = agent) =>
  moveStage(by, { conversationId, moveKey, from, comment: '', ticked: [] });

describe('a conversation', () => {
  it('goes its way by what happens, with the moments it happened at', async () => {
    const conversationId = await write(shop.asVisitor());
    await aSecond(60);
    expect(await stageOf(conversationId)).toBe('receive');
    await reply(agent, conversationId);
    await aSecond(30);
    expect(await stageOf(conversationId)).toBe('understand');
    await setReason(agent, { conversationId, reasonKey: 'parcel' });
    await aSecond();
    await closeConversation(agent, { conversationId, reasonKey: null });
    await aSecond();
    const { stays, stateKey, states } = await getStage(agent, { conversationId });
    expect(stateKey).toBe('done');
    expect(states.map(({ key }) => key)).toEqual([
      'receive',
      'understand',
      'solve',
      'record',
      'follow-up',
      'done',
    ]);
    expect(stays).toMatchObject([
      { stateKey: 'receive', why: 'opened' },
      { stateKey: 'understand', why: 'answered', movedBy: agent.actor.id },
      { stateKey: 'solve', why: 'reason-set' },
      { stateKey: 'record', why: 'closed' },
      { stateKey: 'done', why: 'recorded', leftAt: null },
    ]);
    const [received, understood] = stays.map(
      ({ enteredAt, leftAt }) => Date.parse(leftAt ?? '') - Date.parse(enteredAt),
    );
    expect(received).toBeGreaterThanOrEqual(60_000);
    expect(understood).toBeGreaterThanOrEqual(30_000);
    const { events } = await listEvents(agent, { conversationId });
    expect(events.filter(({ kind }) => kind === 'inbox.stage-entered')).toHaveLength(5);
  });

  it('waits to be recorded when it is closed without a reason, and comes back when it is opened again', async () => {
    const conversationId = await write(shop.asVisitor());
    await reply(agent, conversationId);
    await closeConversation(agent, { conversationId, reasonKey: null });
    await aSecond();
    expect(await wayOf(conversationId)).toEqual(['receive', 'understand', 'record']);
    await reopenConversation(agent, { conversationId });
    await aSecond();
    expect(await stageOf(conversationId)).toBe('solve');
    await closeConversation(agent, { conversationId, reasonKey: null });
    await setReason(agent, { conversationId, reasonKey: 'parcel' });
    await aSecond();
    expect(await stageOf(conversationId)).toBe('done');
  });

  it('is followed up when an outer module says so, and is done when that is over', async () => {
    const conversationId = await write(shop.asVisitor());
    await closeConversation(agent, { conversationId, reasonKey: 'parcel' });
    await aSecond();
    await transact(shop.asSystem(), (tx) => stageHappened(tx, conversationId, 'follow-up-asked'));
    expect(await stageOf(conversationId)).toBe('follow-up');
    await transact(shop.asSystem(), (tx) => stageHappened(tx, conversationId, 'follow-ups-over'));
    expect(await stageOf(conversationId)).toBe('done');
  });

  it('older than the use of stages comes in with what happens next, and its first stay is not timed', async () => {
    await changeStageSettings(agent, { isOn: false });
    const conversationId = await write(shop.asVisitor());
    await reply(agent, conversationId);
    await aSecond();
    await changeStageSettings(agent, { isOn: true });
    await aSecond();
    expect(await stageOf(conversationId)).toBeNull();
    await reply(agent, conversationId);
    await aSecond();
    expect(await wayOf(conversationId)).toEqual(['receive', 'understand']);
    const question = { metric: 'inbox.stage-stays', groupBy: 'stage' };
    expect((await asked(world(), agent, question)).rows).toEqual([]);
  });
});

describe('a hand', () => {
  it('moves it on and back, and what happened before that is no longer heeded', async () => {
    const conversationId = await write(shop.asVisitor());
    await aSecond();
    await move(conversationId, 'understand', 'receive');
    await move(conversationId, 'solve', 'understand');
    const { stateKey, stays } = await move(conversationId, 'ask-again', 'solve');
    expect(stateKey).toBe('understand');
    expect(stays.at(-1)).toMatchObject({ why: 'hand', movedBy: agent.actor.id });
  });

  it('is told when a colleague was quicker, and of two at once one is', async () => {
    const conversationId = await write(shop.asVisitor());
    await aSecond();
    const results = await Promise.allSettled([
      move(conversationId, 'understand', 'receive'),
      move(conversationId, 'record', 'receive', shop.as(rights)),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict', reason: { key: 'stages.moved-on' } },
    });
    expect(await wayOf(conversationId)).toHaveLength(2);
  });

  it('ends the way of what is closed alone, and opens nothing by a stage', async () => {
    const conversationId = await write(shop.asVisitor());
    await aSecond();
    await move(conversationId, 'record', 'receive');
    await expect(move(conversationId, 'finish', 'record')).rejects.toMatchObject({
      reason: { key: 'stages.close-first' },
    });
    await closeConversation(agent, { conversationId, reasonKey: null });
    await aSecond();
    await expect(move(conversationId, 'reopen', 'record')).rejects.toMatchObject({
      reason: { key: 'stages.reopen-first' },
    });
    expect((await getStage(agent, { conversationId })).moves.map(({ key }) => key)).toEqual([
      'finish',
      'follow-up',
    ]);
  });

  it('needs the right to answer, and sees nothing of another team’s', async () => {
    const conversationId = await write(shop.asVisitor());
    await aSecond();
    await expect(move(conversationId, 'understand', 'receive', shop.as([inboxRead]))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const other = await world().aShop();
    await expect(getStage(other.as(rights), { conversationId })).rejects.toMatchObject({ kind: 'missing' });
    await expect(changeStageSettings(shop.as([inboxRead]), { isOn: false })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('a shop', () => {
  it('that uses no stages has no work for them, and goes on where it was when it does', async () => {
    await changeStageSettings(agent, { isOn: false });
    const conversationId = await write(shop.asVisitor());
    await reply(agent, conversationId);
    await world().settle();
    const queued = await transact(shop.asSystem(), (tx) =>
      sql`select 1 from due where workspace_id = ${tx.workspaceId} and kind = 'inbox:stages'`.execute(tx.db),
    );
    expect(queued.rows).toEqual([]);
    expect(await getStage(agent, { conversationId })).toMatchObject({ isOn: false, states: [], stays: [] });
    await expect(move(conversationId, 'understand', 'receive')).rejects.toMatchObject({
      reason: { key: 'stages.is-off' },
    });
  });

  it('pays one piece of work for many facts of a second, and none for what customers write', async () => {
    const visitor = shop.asVisitor();
    const conversationId = await write(visitor);
    await aSecond();
    for (let index = 0; index < 5; index++) await write(visitor, conversationId);
    await world().settle();
    const queued = () =>
      transact(shop.asSystem(), async (tx) => {
        const { rows } = await sql<{ count: number }>`
          select count(*)::int from due where workspace_id = ${tx.workspaceId} and kind = 'inbox:stages'`.execute(
          tx.db,
        );
        return rows[0]?.count;
      });
    expect(await queued()).toBe(0);
    expect(await stageOf(conversationId)).toBe('receive');
  });

  it('says which happening makes which move', async () => {
    await changeStageSettings(agent, { moves: { ...readyStageMoves, answered: null } });
    expect((await getStageSettings(agent)).moves.answered).toBeNull();
    const conversationId = await write(shop.asVisitor());
    await reply(agent, conversationId);
    await aSecond();
    expect(await stageOf(conversationId)).toBe('receive');
  });

  it('edits the flow under conversations that stand in it, and tells of their new stage', async () => {
    const conversationId = await write(shop.asVisitor());
    await reply(agent, conversationId);
    await aSecond();
    const { flowId } = await getStageSettings(agent);
    const flow = await getFlow(agent, flowId ?? '');
    const { flowId: _, version, ...draft } = flow;
    const definition = {
      ...draft,
      states: draft.states.filter(({ key }) => key !== 'understand'),
      moves: draft.moves
        .filter(({ key }) => !['understand', 'ask-again'].includes(key))
        .map((one) => (one.key === 'solve' ? { ...one, from: ['receive'] } : one))
        .map((one) => ({ ...one, from: one.from.filter((key) => key !== 'understand') })),
    };
    await publishFlow(agent, flow.flowId, { after: version, definition, migration: { understand: 'solve' } });
    expect(await wayOf(conversationId)).toEqual(['receive', 'understand', 'solve']);
    await world().settle();
    await closeConversation(agent, { conversationId, reasonKey: 'parcel' });
    await aSecond();
    expect(await stageOf(conversationId)).toBe('done');
  });
});

describe('the figures', () => {
  it('are of the stays that ended, by stage, and open their conversations', async () => {
    const [quick, slow] = [await write(shop.asVisitor()), await write(shop.asVisitor())];
    await reply(agent, quick);
    await aSecond(100);
    await reply(agent, slow);
    await aSecond();
    const { rows } = await asked(world(), agent, { metric: 'inbox.stage-time-median', groupBy: 'stage' });
    expect(rows).toHaveLength(1);
    const of = { metric: 'inbox.stage-standing' };
    expect((await openedBy(world(), agent, of)).toSorted()).toEqual([quick, slow].toSorted());
  });
});
