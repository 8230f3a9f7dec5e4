import { type Goal, improvementRead, improvementWork } from '@zhiyin/domain/improvement';
import { inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { readMetrics } from '@zhiyin/domain/platform';
import { surveysRead } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { aClosed } from '../../../test/asks.ts';
import { anAgent } from '../../../test/desk.ts';
import { asked } from '../../../test/metrics.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { listNotices } from '../platform/notices/read-notices.ts';
import { changeAction, planAction } from './actions/act.ts';
import { changeFinding } from './actions/change.ts';
import { closeFinding, openFindingAgain } from './actions/close.ts';
import { addEvidence, removeEvidence } from './actions/evidence.ts';
import { openFinding } from './actions/open.ts';
import { getFinding, listActions, listFindings, summariseImprovement } from './actions/read.ts';
import { getProof } from './proof/get-proof.ts';

const world = useWorld();
const desk = [inboxRead, inboxReadAll, inboxReply, inboxClose, surveysRead];
let shop: Shop;
let lead: Context;
let helper: Context;

beforeEach(async () => {
  passUntilNoon();
  shop = await world().aShop();
  lead = await anAgent(shop, [...desk, improvementRead, improvementWork, readMetrics]);
  helper = await anAgent(shop, [improvementRead]);
});

const dayMs = 86_400_000;
async function pass(days: number): Promise<void> {
  world().pass(days * 86_400);
  await world().settle();
}
/** The shop's day, which is Shanghai's. */
const dayFrom = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    world().system.now().getTime() + days * dayMs,
  );
/** Until the shop's next noon, so that no story goes over midnight by chance. */
function passUntilNoon(): void {
  const noonMs = 4 * 3_600_000;
  const now = world().system.now().getTime();
  world().pass((dayMs - ((now - noonMs) % dayMs)) / 1000);
}
const momentFrom = (days: number) => new Date(world().system.now().getTime() + days * dayMs).toISOString();
const aFinding = () =>
  openFinding(lead, { title: '退款答复太慢', description: '', origin: 'complaint', reasonKey: null });
const helperId = () => helper.actor.id ?? '';
const aGoal = (more: Partial<Goal> = {}): Goal => ({
  ...{
    metric: 'inbox.conversations-opened',
    filter: { all: [] },
    comparison: null,
    target: 1,
    until: dayFrom(30),
  },
  ...{ changedOn: null, bucket: 'day', baselineDays: 14, ...more },
});
const plan = { note: '', steps: [], hours: null, cost: null };
const end = { note: '做完了', standardKind: 'article', standard: '退款说明' } as const;

describe('a finding', () => {
  it('is opened, changed and seen in lists', async () => {
    const { findingId, revision } = await aFinding();
    const analysis = {
      whys: [{ because: '没有人看队列', evidence: '排班表', isControllable: true }],
      causes: [{ bone: 'people', text: '人手不够', evidence: '', state: 'suspected' }],
    } as const;
    const changed = await changeFinding(lead, {
      ...{ findingId, revision, state: 'proving' },
      analysis: { whys: [...analysis.whys], causes: [...analysis.causes] },
    });
    expect(changed).toMatchObject({ state: 'proving', analysis, revision: 1 });
    expect((await listFindings(helper, { limit: 10, q: '退款' })).items).toHaveLength(1);
    expect((await listFindings(helper, { limit: 10, q: '换货' })).items).toEqual([]);
    expect(await summariseImprovement(helper)).toMatchObject({ open: 0, proving: 1, closed: 0 });
  });

  it('is not written over a change that the writer did not see', async () => {
    const { findingId, revision } = await aFinding();
    await changeFinding(lead, { findingId, revision, title: '退款慢' });
    const late = changeFinding(lead, { findingId, revision, title: '退货慢' });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('knows the one that is like it from both sides', async () => {
    const [one, other] = [await aFinding(), await aFinding()];
    await changeFinding(lead, { findingId: one.findingId, revision: 0, similarIds: [other.findingId] });
    expect((await getFinding(lead, other)).similar).toMatchObject([{ findingId: one.findingId }]);
    const gone = changeFinding(lead, { findingId: one.findingId, revision: 1, similarIds: [v7()] });
    await expect(gone).rejects.toMatchObject({ kind: 'missing' });
  });

  it('is handed over, and the new owner hears of it', async () => {
    const { findingId, revision } = await aFinding();
    await changeFinding(lead, { findingId, revision, ownerId: helperId() });
    expect((await listNotices(helper, { limit: 5 })).items).toMatchObject([{ kind: 'improvement.given' }]);
    const nobody = changeFinding(lead, { findingId, revision: 1, ownerId: v7() });
    await expect(nobody).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('evidence', () => {
  it('names a conversation, which only those see who may', async () => {
    const { findingId } = await aFinding();
    const { conversationId } = await aClosed(world(), shop, lead);
    const { evidence } = await addEvidence(lead, {
      findingId,
      kind: 'conversation',
      ref: conversationId,
      text: '',
    });
    expect(evidence[0]?.title).not.toBeNull();
    expect((await getFinding(helper, { findingId })).evidence[0]?.title).toBeNull();
    const [{ evidenceId } = { evidenceId: '' }] = evidence;
    expect((await removeEvidence(lead, { findingId, evidenceId })).evidence).toEqual([]);
  });

  it.each([
    { why: 'a conversation that is not there', given: { kind: 'conversation', ref: v7() }, is: 'missing' },
    { why: 'what is no id', given: { kind: 'ticket', ref: 'x' }, is: 'missing' },
    { why: 'a metric nobody knows', given: { kind: 'metric', ref: 'none.such' }, is: 'missing' },
    { why: 'a note without words', given: { kind: 'note', ref: null }, is: 'invalid' },
  ] as const)('refuses $why', async ({ given, is }) => {
    const { findingId } = await aFinding();
    await expect(addEvidence(lead, { findingId, text: '', ...given })).rejects.toMatchObject({ kind: is });
  });
});

describe('an action', () => {
  it('sets the finding going, and its owner may tick it without the right to work on findings', async () => {
    const { findingId } = await aFinding();
    const planned = await planAction(lead, {
      ...{ findingId, ...plan, title: '写一篇说明', ownerId: helperId(), dueAt: momentFrom(3) },
      steps: [{ text: '起草', isDone: false }],
    });
    expect(planned).toMatchObject({ state: 'acting', actions: 1, actionsDone: 0 });
    const [{ actionId } = { actionId: '' }] = planned.actionList;
    await changeAction(helper, {
      findingId,
      actionId,
      steps: [{ text: '起草', isDone: true }],
      state: 'done',
    });
    expect(await getFinding(lead, { findingId })).toMatchObject({ actionsDone: 1 });
    const moved = changeAction(helper, { findingId, actionId, title: '别的' });
    await expect(moved).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('reminds a day before, and calls when it is late', async () => {
    const { findingId } = await aFinding();
    await planAction(lead, {
      findingId,
      ...plan,
      title: '改规则',
      ownerId: helperId(),
      dueAt: momentFrom(3),
    });
    const kinds = async () => (await listNotices(helper, { limit: 9 })).items.map(({ text }) => text.zh);
    await pass(2.01);
    expect((await kinds())[0]).toContain('明天到期');
    await pass(1);
    expect((await kinds())[0]).toContain('超期');
    const { items } = await listActions(helper, { limit: 5, ownerId: helperId(), state: 'planned' });
    expect(items).toMatchObject([{ isOverdue: true, findingTitle: '退款答复太慢' }]);
  });
});

describe('the weekly digest', () => {
  it('tells on Monday what waits, and nothing when nothing does', async () => {
    const { findingId, revision } = await aFinding();
    const digests = async () =>
      (await listNotices(lead, { limit: 20 })).items.filter(({ kind }) => kind === 'improvement.digest');
    await pass(7);
    expect(await digests()).toMatchObject([
      { text: { zh: expect.stringContaining('其中 0 个到了验证日期') } },
    ]);
    await changeFinding(lead, { findingId, revision, goal: aGoal({ until: dayFrom(3) }) });
    await pass(7);
    const [latest, ...earlier] = await digests();
    expect(latest?.text.en).toContain('due to be judged: 1');
    expect(earlier).toHaveLength(1);
    await closeFinding(lead, { findingId, revision: revision + 1, ...end, outcome: 'dropped' });
    await pass(7);
    expect(await digests()).toHaveLength(2);
  });
});

describe('a finding ends', () => {
  it.each([
    { why: 'proved without a goal', outcome: 'proved', goal: null, end },
    { why: 'disproved without a change', outcome: 'disproved', goal: {}, end },
    {
      why: 'proved without a standard',
      outcome: 'proved',
      goal: { changedOn: '2026-01-01' },
      end: { ...end, standardKind: 'none' },
    },
  ] as const)('not $why', async ({ outcome, goal, end: ending }) => {
    const { findingId } = await aFinding();
    if (goal) await changeFinding(lead, { findingId, revision: 0, goal: aGoal(goal) });
    const { revision } = await getFinding(lead, { findingId });
    const closed = closeFinding(lead, { findingId, revision, outcome, ...ending });
    await expect(closed).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('proved, is counted, and can be opened again', async () => {
    const { findingId } = await aFinding();
    const goal = aGoal({ changedOn: '2026-01-01' });
    await changeFinding(lead, { findingId, revision: 0, goal });
    expect((await asked(world(), lead, { metric: 'improvement.open' })).total.value).toBe(1);
    await pass(2);
    const { value: age } = (await asked(world(), lead, { metric: 'improvement.age' })).total;
    expect((age ?? 0) / 86_400).toBeCloseTo((await summariseImprovement(lead)).ageDays ?? 0, 2);
    expect(age).toBeGreaterThan(2 * 86_400 - 1);
    await closeFinding(lead, { findingId, revision: 1, outcome: 'proved', ...end });
    expect(await getFinding(lead, { findingId })).toMatchObject({ outcome: 'proved', standard: '退款说明' });
    expect((await asked(world(), lead, { metric: 'improvement.proved-share' })).total.value).toBe(1);
    expect((await asked(world(), lead, { metric: 'improvement.open' })).total.value).toBe(0);
    expect(await summariseImprovement(lead)).toMatchObject({ proved: 1, judged: 1 });
    const late = changeFinding(lead, { findingId, revision: 2, title: '晚了' });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    const again = await openFindingAgain(lead, { findingId, revision: 2 });
    expect(again).toMatchObject({ state: 'proving', outcome: null, standard: '', closingNote: '' });
  });
});

describe('the proof', () => {
  it('is nothing without a goal, and a baseline until the change', async () => {
    const { findingId } = await aFinding();
    expect(await getProof(lead, { findingId })).toEqual({ proof: null });
    await changeFinding(lead, { findingId, revision: 0, goal: aGoal() });
    const { proof } = await getProof(lead, { findingId });
    expect(proof).toMatchObject({ verdict: 'not-changed', after: null, before: { value: 0, n: 0 } });
    expect(proof?.points).toHaveLength(14);
  });

  it('tells a change from chance', async () => {
    const { findingId } = await aFinding();
    for (let day = 0; day < 4; day++) {
      await aClosed(world(), shop, lead);
      await pass(1);
    }
    const changedOn = dayFrom(0);
    for (let day = 0; day < 4; day++) {
      await aClosed(world(), shop, lead);
      await aClosed(world(), shop, lead);
      await aClosed(world(), shop, lead);
      await pass(1);
    }
    const goal = aGoal({ changedOn, target: 3 });
    await changeFinding(lead, { findingId, revision: 0, goal });
    const { proof } = await getProof(lead, { findingId });
    expect(proof?.after?.value).toBe(3);
    expect(proof?.points.filter(({ isAfter }) => isAfter).map(({ value }) => value)).toEqual([3, 3, 3, 3]);
    expect(proof?.verdict).toBe('reached');
  });

  it('is not for whoever may not see metrics', async () => {
    const { findingId } = await aFinding();
    await changeFinding(lead, { findingId, revision: 0, goal: aGoal() });
    await expect(getProof(helper, { findingId })).rejects.toMatchObject({ kind: 'forbidden' });
    const unknown = changeFinding(lead, { findingId, revision: 1, goal: aGoal({ metric: 'none.such' }) });
    await expect(unknown).rejects.toMatchObject({ kind: 'invalid' });
  });
});
