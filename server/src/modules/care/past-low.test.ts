import { careHandle, careManage, careRead } from '@zhiyin/domain/care';
import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { surveysRead } from '@zhiyin/domain/surveys';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { aClosed, asksOf } from '../../../test/asks.ts';
import { anAgent } from '../../../test/desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { answerAsk } from '../surveys/actions/answer-ask.ts';
import { askForPastLow, previewPastLow } from './actions/past-low.ts';
import { listFollowUps } from './actions/read.ts';
import { changeCareSettings } from './actions/settings.ts';

const world = useWorld();
let shop: Shop;
let agent: Context;
let manager: Context;

beforeEach(async () => {
  shop = await world().aShop();
  const desk = [inboxRead, inboxReadAll, inboxReply, inboxClose, surveysRead];
  agent = await anAgent(shop, [...desk, careRead, careHandle]);
  manager = await anAgent(shop, [careManage]);
});

const bound = (lowScoreMax: number) => changeCareSettings(manager, { lowScoreMax });
const month = { days: 30 };
const followUps = async () => (await listFollowUps(agent, { box: 'all', limit: 50 })).items;

/** A customer rates a conversation of theirs. */
async function rated(
  score: number,
  visitor = shop.asVisitor(),
): Promise<{ conversationId: string; visitor: Context }> {
  const { conversationId } = await aClosed(world(), shop, agent, visitor);
  const ask = (await asksOf(shop)).find((one) => one.conversationId === conversationId);
  await answerAsk(visitor, { askId: ask?.askId ?? '', score, solved: true, comment: '' });
  await world().settle();
  return { conversationId, visitor };
}

describe('low scores of the past', () => {
  it('are followed up by the bound of today, after it was shown what that does', async () => {
    await bound(1);
    const { conversationId } = await rated(3);
    await rated(5);
    expect(await followUps()).toEqual([]);
    await bound(3);
    const nothingDone = { low: 1, followed: 0, leftAlone: 0, toAsk: 1, left: 0 };
    expect(await previewPastLow(manager, month)).toEqual(nothingDone);
    expect(await followUps()).toEqual([]);
    expect(await askForPastLow(manager, month)).toEqual({ asked: 1 });
    expect(await followUps()).toMatchObject([{ conversationId, reason: 'low-rating' }]);
    expect(await previewPastLow(manager, month)).toEqual({ ...nothingDone, followed: 1, toAsk: 0 });
    expect(await askForPastLow(manager, month)).toEqual({ asked: 0 });
  });

  it('ask one customer once, and nobody whom somebody got back to of late', async () => {
    await bound(1);
    const { visitor } = await rated(2);
    const { conversationId } = await rated(2, visitor);
    const other = await rated(1);
    await rated(2, other.visitor);
    await bound(2);
    expect(await previewPastLow(manager, month)).toEqual({
      low: 4,
      followed: 1,
      leftAlone: 2,
      toAsk: 1,
      left: 0,
    });
    await askForPastLow(manager, month);
    const asked = (await followUps()).map((one) => one.conversationId);
    expect(asked.toSorted()).toEqual([conversationId, other.conversationId].toSorted());
  });

  it('count as far back as was asked, and not at all in a shop that takes no score for low', async () => {
    await bound(1);
    await rated(2);
    await bound(2);
    world().pass(3 * 86_400);
    expect(await previewPastLow(manager, { days: 2 })).toMatchObject({ low: 0, toAsk: 0 });
    expect(await previewPastLow(manager, { days: 4 })).toMatchObject({ low: 1, toAsk: 1 });
    await bound(0);
    expect(await previewPastLow(manager, { days: 4 })).toMatchObject({ low: 0 });
  });

  it('are for whoever sets follow-ups up', async () => {
    await expect(previewPastLow(agent, month)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(askForPastLow(agent, month)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
