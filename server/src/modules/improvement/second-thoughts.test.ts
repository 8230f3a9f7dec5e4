import { improvementRead, improvementWork } from '@zhiyin/domain/improvement';
import { beforeEach, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../test/desk.ts';
import { useWorld } from '../../../test/world.ts';
import { listNotices } from '../platform/notices/read-notices.ts';
import { changeAction, planAction } from './actions/act.ts';
import { changeFinding } from './actions/change.ts';
import { closeFinding, openFindingAgain } from './actions/close.ts';
import { openFinding } from './actions/open.ts';
import { getFinding, listActions, listFindings, summariseImprovement } from './actions/read.ts';

const world = useWorld();
let lead: Context;
let helper: Context;
let findingId: string;
let actionId: string;
let dueAt: string;

const dayMs = 86_400_000;
async function pass(days: number): Promise<void> {
  world().pass((days * dayMs) / 1000);
  await world().settle();
}
/** How often the helper was told that it is late. */
async function overdueTold(): Promise<number> {
  const { items } = await listNotices(helper, { limit: 20 });
  return items.filter(({ text }) => text.zh.includes('超期了')).length;
}
const end = { outcome: 'dropped', note: '先不做', standardKind: 'none', standard: '' } as const;

beforeEach(async () => {
  const shop = await world().aShop();
  lead = await anAgent(shop, [improvementRead, improvementWork]);
  helper = await anAgent(shop, [improvementRead]);
  dueAt = new Date(world().system.now().getTime() + 2 * dayMs).toISOString();
  ({ findingId } = await openFinding(lead, {
    ...{ title: '退款答复太慢', description: '', origin: 'complaint', reasonKey: null },
  }));
  const plan = { title: '改规则', note: '', steps: [], hours: null, cost: null };
  const planned = await planAction(lead, { findingId, ...plan, dueAt, ownerId: helper.actor.id ?? '' });
  actionId = planned.actionList[0]?.actionId ?? '';
});

it('an action of a closed finding is not to do, and not late', async () => {
  await pass(3);
  expect(await summariseImprovement(helper)).toMatchObject({ mineToDo: 1, actionsOverdue: 1 });
  expect((await listActions(helper, { limit: 5, late: true })).items).toHaveLength(1);
  const { revision } = await getFinding(lead, { findingId });
  await closeFinding(lead, { findingId, revision, ...end });
  expect(await summariseImprovement(helper)).toMatchObject({ mineToDo: 0, actionsOverdue: 0 });
  expect((await listActions(helper, { limit: 5, state: 'planned' })).items).toEqual([]);
  expect((await listActions(helper, { limit: 5, late: true })).items).toEqual([]);
  expect((await listActions(helper, { limit: 5 })).items).toMatchObject([{ isOverdue: false }]);
  expect((await listFindings(helper, { limit: 5 })).items).toMatchObject([{ actionsOverdue: 0 }]);
  expect((await getFinding(helper, { findingId })).actionList).toMatchObject([{ isOverdue: false }]);
});

it('what fell due while its finding was closed is called late once that is open again', async () => {
  const { revision } = await getFinding(lead, { findingId });
  const closed = await closeFinding(lead, { findingId, revision, ...end });
  await pass(3);
  expect(await overdueTold()).toBe(0);
  await openFindingAgain(lead, { findingId, revision: closed.revision });
  await world().settle();
  expect(await overdueTold()).toBe(1);
});

it('what fell due while it was taken for done is called late once it is planned again', async () => {
  await changeAction(lead, { findingId, actionId, state: 'done' });
  await pass(3);
  expect(await overdueTold()).toBe(0);
  await changeAction(lead, { findingId, actionId, state: 'planned' });
  await world().settle();
  expect(await overdueTold()).toBe(1);
});

it('what is late is called so once for a date, whatever else is written anew; another date has its own', async () => {
  await pass(3);
  expect(await overdueTold()).toBe(1);
  await changeAction(lead, { findingId, actionId, title: '改好规则', dueAt });
  await pass(1);
  expect(await overdueTold()).toBe(1);
  const later = new Date(world().system.now().getTime() + dayMs).toISOString();
  await changeAction(lead, { findingId, actionId, dueAt: later });
  await pass(2);
  expect(await overdueTold()).toBe(2);
});

it('the chain of whys and the causes are written each by itself', async () => {
  const whys = [{ because: '没有人看队列', evidence: '排班表', isControllable: true }];
  const causes = [{ bone: 'people', text: '人手不够', evidence: '', state: 'suspected' } as const];
  const { revision } = await getFinding(lead, { findingId });
  await changeFinding(lead, { findingId, revision, analysis: { whys } });
  const changed = await changeFinding(lead, { findingId, revision: revision + 1, analysis: { causes } });
  expect(changed.analysis).toEqual({ whys, causes });
});
