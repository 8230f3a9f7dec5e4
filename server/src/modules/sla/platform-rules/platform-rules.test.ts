import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { anAgent } from '../../../../test/desk.ts';
import { publish } from '../../../../test/rules.ts';
import { slaDesk } from '../../../../test/sla-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { transferConversation } from '../../inbox/actions/transfer-conversation.ts';
import { changePlatformRule, listPlatformRules, readRulesToday } from '../actions/platform-rules.ts';
import { readConversationClocks } from '../actions/read-conversation-clocks.ts';

const world = useWorld();
const ruleKey = 'taobao.three-minute-rate';

/** Puts the clock of the world at noon in Shanghai, when every rule counts. */
function atNoon(): void {
  const dayMs = 86_400_000;
  const now = world().system.now().getTime();
  const noon = Math.ceil((now - 4 * 3_600_000) / dayMs) * dayMs + 4 * 3_600_000;
  world().pass((noon - now) / 1000);
}

it('watches no rule until the shop says so, and only those it knows', async () => {
  const desk = await slaDesk(world());
  expect((await listPlatformRules(desk.agent)).items.filter(({ isOn }) => isOn)).toEqual([]);
  expect(await readRulesToday(desk.agent)).toEqual({ items: [], isAll: true });
  const change = { ruleKey, isOn: true, goal: 0.9 };
  await expect(changePlatformRule(desk.agent, change)).rejects.toMatchObject({ kind: 'forbidden' });
  const unknown = { ...change, ruleKey: 'ebay.none' };
  await expect(changePlatformRule(desk.lead, unknown)).rejects.toMatchObject({ kind: 'missing' });
});

it('says what a wait threatens and how today goes', async () => {
  atNoon();
  const desk = await slaDesk(world());
  await changePlatformRule(desk.lead, { ruleKey, isOn: true, goal: 0.5 });
  const [quick, slow] = [await desk.write(), await desk.write()];
  const { threats } = await readConversationClocks(desk.agent, { conversationId: quick });
  expect(threats).toMatchObject([{ ruleKey }]);
  const [threat] = threats;
  expect(threat && Date.parse(threat.lostAt) - Date.parse(threat.startedAt)).toBe(180_000);

  await desk.reply(quick);
  expect((await readConversationClocks(desk.agent, { conversationId: quick })).threats).toEqual([]);
  expect((await readRulesToday(desk.agent)).items).toMatchObject([
    { ruleKey, goal: 0.5, count: 1, inTime: 1, pending: 1, value: 1, mayMiss: 1 },
  ]);
  world().pass(200);
  await desk.reply(slow);
  expect((await readRulesToday(desk.agent)).items).toMatchObject([
    { count: 2, inTime: 1, pending: 0, value: 0.5, mayMiss: 0 },
  ]);
});

it('goes by each rule’s own idea of a wait: robots’ answers, and colleagues who hand over', async () => {
  atNoon();
  const desk = await slaDesk(world());
  const keys = ['taobao.three-minute-rate', 'taobao.human-average-response', 'pdd.reply-rate'];
  for (const one of keys) await changePlatformRule(desk.lead, { ruleKey: one, isOn: true, goal: 0.5 });
  const threatened = async (conversationId: string) => {
    const { threats } = await readConversationClocks(desk.shop.asOwner(), { conversationId });
    return Object.fromEntries(threats.map(({ ruleKey: key, startedAt }) => [key, Date.parse(startedAt)]));
  };
  const id = await desk.write();
  const began = (await threatened(id))[ruleKey] ?? 0;
  expect(Object.keys(await threatened(id)).toSorted()).toEqual(keys.toSorted());

  // Handed over unanswered: whoever takes it has a turn of their own, where each account counts by itself.
  world().pass(60);
  const to = await anAgent(desk.shop);
  const handed = { conversationId: id, to: { memberId: to.actor.id ?? '' }, note: '', clientMessageId: v7() };
  await transferConversation(desk.agent, handed);
  await world().settle();
  const after = await threatened(id);
  expect(after[ruleKey]).toBe(began);
  expect(after['taobao.human-average-response']).toBeGreaterThan(began + 59_000);

  // A robot's answer ends the turn for one platform, and is none for another.
  const text = { zh: '稍等', en: 'One moment' };
  await publish(desk.shop, { steps: [{ action: 'inbox.reply', settings: { text, when: 'now' } }] });
  const other = await desk.write();
  expect(Object.keys(await threatened(other))).toEqual(['pdd.reply-rate']);
});
