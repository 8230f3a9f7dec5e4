import { createGoal, type GoalDraft } from '@zhiyin/domain/insights';
import { listMembers } from '@zhiyin/domain/people';
import type { DemoCall } from '../caller.ts';

/** Sets the demo shop's goals of this month: satisfaction, answers in time, and what some of its people solve at once. */
export async function makeGoals(owner: DemoCall, now: Date): Promise<void> {
  const period = monthOf(now);
  const set = async (goal: Pick<GoalDraft, 'name' | 'metric' | 'target'> & Partial<GoalDraft>) => {
    const rest = { scope: 'shop', scopeId: null, aim: 'at-least', tolerance: 0.1, parentId: null } as const;
    const { goalId } = await owner(createGoal, { body: { ...period, ...rest, breakdown: 'parts', ...goal } });
    return goalId;
  };
  await set({ name: '顾客满意 CSAT', metric: 'surveys.csat', target: 0.8 });
  await set({
    name: '首次响应 First response',
    metric: 'inbox.first-response-median',
    aim: 'at-most',
    target: 120,
  });
  const metric = 'insights.first-contact-resolution';
  const parentId = await set({ name: '一次解决 Solved at once', metric, target: 0.85 });
  const { items } = await owner(listMembers, { query: {} });
  for (const mailbox of ['linxia', 'wutong', 'emma']) {
    const member = items.find(({ email }) => email === `${mailbox}@demo.example`);
    if (!member) throw new Error(`nobody of the demo is ${mailbox}`);
    const { name, memberId: scopeId } = member;
    await set({ name: `一次解决 · ${name}`, metric, target: 0.85, scope: 'member', scopeId, parentId });
  }
}

/** The month of a moment in the demo's zone, from its first day until just before the next one's. */
function monthOf(now: Date): Pick<GoalDraft, 'from' | 'to'> {
  const local = new Date(now.getTime() + 8 * 3_600_000);
  const first = (months: number) =>
    new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
  return { from: first(0), to: first(1) };
}
