import { careHandle, careRead } from '@zhiyin/domain/care';
import { improvementRead, improvementWork } from '@zhiyin/domain/improvement';
import { readMetrics } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { askDesk, reply, write } from '../../../../test/asks.ts';
import { anAgent, aReason } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { finishFollowUp } from '../../care/actions/finish.ts';
import { listFollowUps } from '../../care/actions/read.ts';
import { closeConversation } from '../../inbox/actions/close-conversation.ts';
import { answerAsk } from '../../surveys/actions/answer-ask.ts';
import { listOpenAsks } from '../../surveys/actions/list-open-asks.ts';
import { changeFinding } from '../actions/change.ts';
import { closeFinding } from '../actions/close.ts';
import { getFinding, listFindings } from '../actions/read.ts';
import { changeRepeatSettings, getRepeatSettings } from '../actions/settings.ts';
import { heedLow } from './heed-low.ts';

const world = useWorld();
const teamId = v7();
let shop: Shop;
let lead: Context;
let agent: Context;

beforeEach(async () => {
  shop = await world().aShop();
  const rights = [...askDesk, improvementRead, improvementWork, careRead, careHandle, readMetrics];
  lead = await anAgent(shop, rights);
  agent = await anAgent(shop, rights, [teamId]);
  await aReason(shop, 'slow');
  await aReason(shop, 'packaging');
  const byCause = { reasonTimes: 3, productTimes: 0, teamTimes: 0 };
  await changeRepeatSettings(lead, { ...byCause, ownerId: lead.actor.id });
});

const bad = { solved: false, score: 1, comment: '' };

/** A conversation that was closed for a reason and rated by its customer. */
async function rated(reasonKey: string | null, said = bad) {
  const visitor = shop.asVisitor();
  const conversationId = await write(visitor);
  await reply(agent, conversationId);
  await closeConversation(agent, { conversationId, reasonKey });
  await world().settle();
  const [ask] = (await listOpenAsks(visitor)).items;
  const answer = async (now: typeof bad) => {
    await answerAsk(visitor, { askId: ask?.askId ?? '', ...now });
    await world().settle();
  };
  await answer(said);
  return { conversationId, answer };
}

const findings = async () => (await listFindings(lead, { limit: 20 })).items;
async function evidenceOf(findingId = '') {
  return (await getFinding(lead, { findingId })).evidence.map(({ ref }) => ref).toSorted();
}

async function closeIt(outcome: 'dropped' | 'disproved') {
  const [finding] = await findings();
  const { findingId = '', revision = 0 } = finding ?? {};
  const goal = {
    ...{ metric: 'surveys.csat', filter: { all: [] }, comparison: null, target: 0.9, until: '2027-01-01' },
    ...{ changedOn: '2026-01-01', bucket: 'day' as const, baselineDays: 28 },
  };
  const changed = await changeFinding(lead, { findingId, revision, goal });
  const said = { outcome, note: '试过了', standardKind: 'none', standard: '' } as const;
  await closeFinding(lead, { findingId, revision: changed.revision, ...said });
  return findingId;
}

describe('low scores of one cause', () => {
  it('become one finding when they repeat, which is added to while it is open', async () => {
    const first = await rated('slow');
    await rated('packaging');
    const second = await rated('slow');
    expect(await findings()).toEqual([]);
    const third = await rated('slow');
    const [finding, ...more] = await findings();
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ origin: 'survey', reasonKey: 'slow', ownerId: lead.actor.id });
    expect(finding?.title).toContain('slow');
    const known = [first, second, third].map((one) => one.conversationId);
    expect(await evidenceOf(finding?.findingId)).toEqual(known.toSorted());
    const fourth = await rated('slow');
    expect(await findings()).toHaveLength(1);
    expect(await evidenceOf(finding?.findingId)).toEqual([...known, fourth.conversationId].toSorted());
  });

  it('open the finding again when they repeat after its end, and not before', async () => {
    await changeRepeatSettings(lead, { reasonTimes: 2 });
    await rated('slow');
    await rated('slow');
    const findingId = await closeIt('disproved');
    await rated('slow');
    expect(await findings()).toMatchObject([{ findingId, state: 'closed' }]);
    await rated('slow');
    expect(await findings()).toMatchObject([{ findingId, state: 'proving' }]);
    expect(await evidenceOf(findingId)).toHaveLength(4);
  });

  it('leave a finding alone that the shop has dropped', async () => {
    await changeRepeatSettings(lead, { reasonTimes: 2 });
    await rated('slow');
    await rated('slow');
    await closeIt('dropped');
    await rated('slow');
    await rated('slow');
    expect(await findings()).toMatchObject([{ state: 'closed', outcome: 'dropped' }]);
  });

  it('count no more when the customer thinks better of it', async () => {
    await changeRepeatSettings(lead, { reasonTimes: 2 });
    const { answer } = await rated('slow');
    await answer({ solved: true, score: 5, comment: '' });
    await rated('slow');
    expect(await findings()).toEqual([]);
    await answer(bad);
    expect(await findings()).toHaveLength(1);
  });

  it('come together over some days only', async () => {
    await changeRepeatSettings(lead, { reasonTimes: 2, days: 7 });
    const old = await rated('slow');
    await transact(shop.asSystem(), (tx) =>
      heedLow(tx, { ...old, at: new Date(tx.system.now().getTime() - 8 * 86_400_000) }),
    );
    await rated('slow');
    expect(await findings()).toEqual([]);
    await rated('slow');
    expect(await findings()).toHaveLength(1);
  });

  it('open one finding when two are heard at once', async () => {
    await changeRepeatSettings(lead, { isOn: false });
    const both = [await rated('slow'), await rated('slow')];
    await changeRepeatSettings(lead, { isOn: true, reasonTimes: 2 });
    const heard = both.map((one) =>
      transact(shop.asSystem(), (tx) => heedLow(tx, { ...one, at: tx.system.now() })),
    );
    await Promise.all(heard);
    expect(await findings()).toHaveLength(1);
  });
});

it('counts what a follow-up found before what the conversation was closed for', async () => {
  await changeRepeatSettings(lead, { reasonTimes: 2 });
  for (const reason of ['slow', null]) {
    await rated(reason);
    const [followUp] = (await listFollowUps(lead, { box: 'all', state: 'open', limit: 10 })).items;
    const { followUpId = '', revision = 0 } = followUp ?? {};
    const plain = { way: 'phone', rating: 4, comment: '', answers: {}, next: { kind: 'nothing' } } as const;
    const found = { ...plain, outcome: 'better-now', causeKey: 'packaging' } as const;
    await finishFollowUp(agent, { followUpId, revision, ...found });
    await world().settle();
  }
  expect(await findings()).toMatchObject([{ reasonKey: 'packaging' }]);
});

it('counts low scores of the team whose customers they were', async () => {
  await changeRepeatSettings(lead, { reasonTimes: 0, teamTimes: 2 });
  await rated('slow');
  await rated('packaging');
  expect(await findings()).toMatchObject([{ reasonKey: null, title: expect.stringContaining(teamId) }]);
});

it('opens nothing by itself while that is off', async () => {
  await changeRepeatSettings(lead, { isOn: false, reasonTimes: 1 });
  await rated('slow');
  expect(await findings()).toEqual([]);
});

it('is set by whoever works on improvements, for an owner who is there', async () => {
  expect(await changeRepeatSettings(lead, { days: 30 })).toMatchObject({ days: 30 });
  expect(await getRepeatSettings(lead)).toMatchObject({ days: 30, reasonTimes: 3 });
  await expect(changeRepeatSettings(lead, { ownerId: v7() })).rejects.toMatchObject({ kind: 'invalid' });
  const reader = shop.as([improvementRead]);
  await expect(getRepeatSettings(reader)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(changeRepeatSettings(reader, { days: 1 })).rejects.toMatchObject({ kind: 'forbidden' });
});
