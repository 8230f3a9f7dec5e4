import {
  type ChangeFinding,
  changeAction,
  changeFinding,
  closeFinding,
  type FindingDetail,
  listStandards,
  openFinding,
  planAction,
} from '@zhiyin/domain/improvement';
import { listMembers } from '@zhiyin/domain/people';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { mendedDays } from '../../asks-of.ts';
import type { DemoCall } from '../caller.ts';
import { brokenCups, type DemoFinding, demoFindings } from './given-findings.ts';

const dayMs = 86_400_000;

/**
 * Fills the demo shop's board: findings that are looked into, mended and dropped, and one about broken cups, which a new
 * lining mended four weeks ago, so that its chart proves it.
 */
export async function makeFindings(ctx: Context, owner: DemoCall): Promise<void> {
  const { items } = await owner(listMembers, { query: {} });
  const memberOf = (mailbox: string) =>
    items.find(({ email }) => email === `${mailbox}@demo.example`)?.memberId ?? '';
  const now = ctx.system.now().getTime();
  for (const one of [brokenCups, ...demoFindings]) {
    const { findingId, revision } = await open(owner, one, memberOf, now);
    if (one === brokenCups) await prove(owner, { findingId, revision }, now);
    const openedAt = new Date(now - one.daysAgo * dayMs);
    await transact(ctx, (tx) =>
      tx.db
        .updateTable('findings')
        .set({ openedAt })
        .where('workspaceId', '=', tx.workspaceId)
        .where('findingId', '=', findingId)
        .execute(),
    );
  }
}

/** Opens one with what is done about it; answers it as it stands then. */
async function open(
  owner: DemoCall,
  { title, description, origin, reasonKey, owner: mailbox, actions, dropped }: DemoFinding,
  memberOf: (mailbox: string) => string,
  now: number,
): Promise<FindingDetail> {
  const text = '近 60 天按联系原因看，它低于全店。';
  const evidence = [{ kind: 'metric' as const, ref: 'surveys.csat', text }];
  const about = { title, description, origin, reasonKey, ownerId: memberOf(mailbox), evidence };
  let finding = await owner(openFinding, { body: about });
  const params = { findingId: finding.findingId };
  for (const { owner: by, days, isDone, ...action } of actions) {
    const dueAt = new Date(now + days * dayMs).toISOString();
    finding = await owner(planAction, { params, body: { ...action, ownerId: memberOf(by), dueAt } });
    const planned = finding.actionList.find((one) => one.title === action.title);
    if (!isDone || !planned) continue;
    const { actionId } = planned;
    finding = await owner(changeAction, { params: { ...params, actionId }, body: { state: 'done' } });
  }
  if (!dropped) return finding;
  const { revision } = finding;
  const { items } = await owner(listStandards, { query: { kind: 'reply' } });
  const standardRef = items.find((one) => one.title === dropped.standard)?.ref ?? null;
  const end = { outcome: 'dropped', standardKind: 'reply', ...dropped, standardRef } as const;
  return owner(closeFinding, { params, body: { revision, ...end } });
}

/** Says why, what must move, and since when the new way holds; then it waits for its proof. */
async function prove(
  owner: DemoCall,
  { findingId, revision }: { readonly findingId: string; readonly revision: number },
  now: number,
): Promise<void> {
  const dayOf = (days: number) => new Date(now + days * dayMs + 8 * 3_600_000).toISOString().slice(0, 10);
  const { analysis } = brokenCups;
  const goal: NonNullable<ChangeFinding['goal']> = {
    metric: 'surveys.csat',
    filter: { field: 'reason', operator: 'is', value: 'damaged' },
    comparison: null,
    target: 0.65,
    until: dayOf(28),
    changedOn: dayOf(-mendedDays),
    bucket: 'week',
    baselineDays: 56,
  };
  const body = { revision, analysis, goal, state: 'proving' as const };
  await owner(changeFinding, { params: { findingId }, body });
}
