import { careHandle, careRead } from '@zhiyin/domain/care';
import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { surveysRead } from '@zhiyin/domain/surveys';
import { beforeEach, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { aClosed } from '../../../test/asks.ts';
import { anAgent } from '../../../test/desk.ts';
import { firingsOf, publish, stored } from '../../../test/rules.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { askForFollowUp } from './actions/ask.ts';
import { finishFollowUp } from './actions/finish.ts';
import { listFollowUps } from './actions/read.ts';

const world = useWorld();
const rights = [inboxRead, inboxReadAll, inboxReply, inboxClose, surveysRead, careRead, careHandle];
const toUrgent = { action: 'inbox.set-priority', settings: { priority: 'urgent' } };
const hourMs = 3600_000;
let shop: Shop;
let agent: Context;

beforeEach(async () => {
  shop = await world().aShop();
  agent = await anAgent(shop, rights);
});

const followUps = async () => (await listFollowUps(agent, { box: 'all', limit: 20 })).items;

it('asks for a follow-up by its owner within its time, and not twice for one conversation', async () => {
  const settings = { memberId: agent.actor.id, seconds: 7200, note: '问问杯子' };
  const ask = { action: 'care.ask-follow-up', settings };
  await publish(shop, { facts: ['inbox.conversation-closed'], steps: [ask, ask] });
  const { conversationId } = await aClosed(world(), shop, agent);
  const [one, ...others] = await followUps();
  expect(others).toEqual([]);
  expect(one).toMatchObject({ conversationId, ownerId: agent.actor.id, reason: 'rule', note: '问问杯子' });
  expect(Math.round((Date.parse(one?.dueAt ?? '') - Date.parse(one?.askedAt ?? '')) / hourMs)).toBe(2);
  expect(await firingsOf(shop)).toMatchObject([
    { state: 'failed', outcomes: [{ isDone: true }, { isDone: false }] },
  ]);
});

it.each([
  { why: 'found a problem', outcome: 'still-a-problem', fires: 1 },
  { why: 'found all well', outcome: 'satisfied', fires: 0 },
] as const)('sets off a rule when it $why: $fires', async ({ outcome, fires }) => {
  const isUnwell = { field: 'followUpGood', operator: 'is', value: false };
  await publish(shop, { facts: ['care.follow-up-done'], if: isUnwell, steps: [toUrgent] });
  const { conversationId } = await aClosed(world(), shop, agent);
  const asked = { conversationId, note: '', ownerId: agent.actor.id ?? '' };
  const { followUpId, revision } = await askForFollowUp(agent, asked);
  const plain = { way: 'phone', rating: null, comment: '', answers: {}, next: { kind: 'nothing' } } as const;
  await finishFollowUp(agent, { followUpId, revision, outcome, ...plain });
  await world().settle();
  expect((await firingsOf(shop)).length).toBe(fires);
  expect((await stored(shop, conversationId)).priority).toBe(fires === 1 ? 'urgent' : 'normal');
});

it('sets off a rule once when it is late', async () => {
  await publish(shop, { facts: ['care.follow-up-overdue'], steps: [toUrgent] });
  const { conversationId } = await aClosed(world(), shop, agent);
  const dueAt = new Date(world().system.now().getTime() + hourMs).toISOString();
  await askForFollowUp(agent, { conversationId, note: '', ownerId: agent.actor.id ?? '', dueAt });
  world().pass(2 * 3600);
  await world().settle();
  world().pass(48 * 3600);
  await world().settle();
  expect((await firingsOf(shop)).length).toBe(1);
  expect((await stored(shop, conversationId)).priority).toBe('urgent');
});
