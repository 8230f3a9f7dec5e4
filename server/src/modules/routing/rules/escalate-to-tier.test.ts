import { skillsManage } from '@zhiyin/domain/people';
import { routingWords } from '@zhiyin/domain/routing';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../../test/desk.ts';
import { idOf, theDesk } from '../../../../test/routing-desk.ts';
import { firingsOf, publish, stored } from '../../../../test/rules.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { setPriority } from '../../inbox/actions/set-priority.ts';
import { transferConversation } from '../../inbox/actions/transfer-conversation.ts';
import { setMemberSkills } from '../../people/skills/set-member-skills.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';

const world = useWorld();
const { write, sitDown, assigneeOf, pass } = theDesk(world);

async function ofTier(shop: Shop, tier: 1 | 2 | 3): Promise<Context> {
  const agent = await anAgent(shop);
  await setMemberSkills(shop.as([skillsManage]), { memberId: idOf(agent), tier, skills: [] });
  return agent;
}

/** A shop whose urgent conversations go to the second line, and one that is in hand on the first. */
async function aHardOne() {
  const shop = await world().aShop();
  const [first, second] = [await ofTier(shop, 1), await ofTier(shop, 2)];
  await publish(shop, {
    facts: ['inbox.priority-changed'],
    if: { field: 'priority', operator: 'is', value: 'urgent' },
    steps: [{ action: 'routing.escalate', settings: { tier: '2', why: '要赔偿' } }],
  });
  await sitDown(first);
  const conversationId = await write(shop.asVisitor());
  return { shop, first, second, conversationId };
}

const heard = async (reader: Context) =>
  (await listNotices(reader, { limit: 20 })).items.map(({ text }) => text.zh);

it('goes to whoever of the tier has room, with the reason as a note', async () => {
  const { shop, first, second, conversationId } = await aHardOne();
  await sitDown(second);
  await setPriority(first, { conversationId, priority: 'urgent' });
  await pass(1);
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(second));
  expect((await stored(shop, conversationId)).messageCount).toBe(2);
  expect(await heard(second)).toEqual([]);
  expect(await firingsOf(shop)).toMatchObject([{ state: 'done', why: null }]);
});

it('waits in the queue while nobody of the tier has room, who hear of it once, as when an agent escalates', async () => {
  const { shop, first, second, conversationId } = await aHardOne();
  await setPriority(first, { conversationId, priority: 'urgent' });
  await pass(1);
  expect(await assigneeOf(shop, conversationId)).toBeNull();
  await transferConversation(first, {
    conversationId: await write(shop.asVisitor()),
    ...{ to: { tier: 2 }, note: '要赔偿', reason: 'authority', clientMessageId: v7() },
  });
  await pass(3600);
  expect(await heard(second)).toEqual([routingWords.tierWaits.zh, routingWords.tierWaits.zh]);
  expect(await heard(first)).toEqual([]);
  await sitDown(second);
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(second));
});

it('stays with whoever is of the tier already', async () => {
  const { shop, first, second, conversationId } = await aHardOne();
  await sitDown(second);
  await transferConversation(first, {
    conversationId,
    ...{ to: { memberId: idOf(second) }, note: '', reason: 'skill', clientMessageId: v7() },
  });
  await setPriority(second, { conversationId, priority: 'urgent' });
  await pass(1);
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(second));
  expect(await firingsOf(shop)).toMatchObject([{ outcomes: [{ isSkipped: true, why: 'rule.as-is' }] }]);
});
