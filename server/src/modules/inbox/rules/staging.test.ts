import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { manageFlows } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { doErrand } from '#platform/rules/errands.ts';
import { reply } from '../../../../test/asks.ts';
import { aRule, firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { useWorld } from '../../../../test/world.ts';
import { getTrial, startTrial } from '../../platform/rules/trials.ts';
import { setPriority } from '../actions/set-priority.ts';
import { changeStageSettings } from '../stages/change-settings.ts';
import { getStage } from '../stages/move-stage.ts';

const world = useWorld();
const urgentNow = ['inbox.priority-changed'];
const toStage = (stage: string) => ({ action: 'inbox.move-stage', settings: { stage } });

/** Lets seconds go by, in which the log is read. */
async function later(seconds = 2): Promise<void> {
  await world().settle();
  world().pass(seconds);
  await world().settle();
}

async function aStagedShop() {
  const shop = await world().aShop();
  const agent = shop.as([inboxRead, inboxReadAll, inboxReply, inboxClose, manageFlows]);
  await changeStageSettings(agent, { isOn: true });
  return { shop, agent };
}

it('moves a conversation along its stages, and says that a rule did', async () => {
  const { shop, agent } = await aStagedShop();
  await publish(shop, { facts: urgentNow, steps: [toStage('understand')] });
  const conversationId = await write(shop.asVisitor());
  await later();
  await setPriority(agent, { conversationId, priority: 'urgent' });
  await later();
  const { stays } = await getStage(agent, { conversationId });
  expect(stays.map(({ stateKey, why }) => [stateKey, why])).toEqual([
    ['receive', 'opened'],
    ['understand', 'rule'],
  ]);
  await setPriority(agent, { conversationId, priority: 'high' });
  await later();
  expect((await firingsOf(shop)).map(({ state, why }) => [state, why])).toEqual([
    ['done', null],
    ['done', 'rule.as-is'],
  ]);
});

it('waits for the first stage of what has just begun, and says why when no move leads there', async () => {
  const { shop, agent } = await aStagedShop();
  await publish(shop, {
    facts: ['inbox.conversation-opened'],
    steps: [toStage('understand'), toStage('follow-up')],
  });
  const conversationId = await write(shop.asVisitor());
  await later();
  await later(3);
  expect((await getStage(agent, { conversationId })).stateKey).toBe('understand');
  expect(await firingsOf(shop)).toMatchObject([
    { state: 'failed', outcomes: [{ isDone: true }, { isDone: false }] },
  ]);
});

it('goes on in the order of the steps when several have waited for the same moment', async () => {
  const { shop } = await aStagedShop();
  await publish(shop, {
    facts: ['inbox.conversation-opened'],
    steps: [toStage('understand'), toStage('follow-up')],
  });
  await write(shop.asVisitor());
  await later();
  world().pass(3);
  const second = await transact(shop.asSystem(), async (tx) => {
    const { errandId } = await tx.db
      .selectFrom('ruleErrands')
      .select('errandId')
      .where('step', '=', 1)
      .executeTakeFirstOrThrow();
    return doErrand.run?.(tx, { refId: errandId, tries: 1 });
  });
  // It is put off until the first has gone.
  expect(second?.at).toBeInstanceOf(Date);
  await world().settle();
  expect(await firingsOf(shop)).toMatchObject([
    { state: 'failed', outcomes: [{ isDone: true }, { isDone: false }] },
  ]);
});

it('asks in which stage a conversation is, and was, now and on the past', async () => {
  const { shop, agent } = await aStagedShop();
  const condition = {
    all: [
      { field: 'stage', operator: 'is', value: 'understand' },
      { field: 'stage', operator: 'changed-from', value: 'receive' },
    ],
  };
  const steps = [{ action: 'inbox.set-priority', settings: { priority: 'high' } }];
  const rule = { facts: ['inbox.stage-entered'], if: condition, steps };
  await publish(shop, rule);
  const conversationId = await write(shop.asVisitor());
  await later();
  expect((await stored(shop, conversationId)).priority).toBe('normal');
  await reply(agent, conversationId);
  await later();
  expect((await stored(shop, conversationId)).priority).toBe('high');
  const now = world().system.now().getTime();
  const [from = '', to = ''] = [now - 86_400_000, now].map((at) => new Date(at).toISOString());
  const { trialId } = await startTrial(shop.asOwner(), { definition: aRule(rule), from, to });
  await world().settle();
  expect(await getTrial(shop.asOwner(), trialId)).toMatchObject({ state: 'done', fired: 1, subjects: 1 });
});
