import { expect, it } from 'vitest';
import { slaDesk } from '../../../../test/sla-desk.ts';
import { useWorld } from '../../../../test/world.ts';
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
