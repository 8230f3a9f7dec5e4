import type { NewPromise } from '@zhiyin/domain/inbox';
import { makePromises } from '#modules/inbox';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { PlannedAgent } from './plan-conversations.ts';

interface Promised extends Pick<NewPromise, 'promise' | 'said'> {
  /** Negative for one that is late. */
  readonly dueHours: number;
}

/** What a tea shop promises its customers on an ordinary day. */
const promised: readonly Promised[] = [
  { promise: 'ship', said: '48小时内给您发货', dueHours: 30 },
  { promise: 'call-back', said: '明天中午前给您回电', dueHours: 20 },
  { promise: 'refund', said: '3个工作日内给您退款', dueHours: 60 },
  { promise: 'reply', said: '半小时内回复您', dueHours: 0.4 },
  { promise: 'reply', said: '今天下班前给您答复', dueHours: -2 },
  { promise: 'other', said: 'We will send the invoice by tomorrow', dueHours: 26 },
];

/** Notes promises in the demo shop's latest open conversations, as those who answer there; one is late. */
export async function makeDemoPromises(ctx: Context, agents: readonly PlannedAgent[]): Promise<void> {
  await transact(ctx, async (tx) => {
    const talks = await tx.db
      .selectFrom('conversations')
      .selectAll()
      .where('workspaceId', '=', tx.workspaceId)
      .where('state', '=', 'open')
      .orderBy('lastMessageAt', 'desc')
      .limit(promised.length)
      .execute();
    const now = tx.system.now().getTime();
    for (const [index, { dueHours, ...one }] of promised.entries()) {
      const talk = talks[index];
      if (!talk) return;
      const ownerId = talk.assigneeId ?? agents[index % Math.max(1, agents.length)]?.memberId ?? null;
      const dueAt = new Date(now + dueHours * 3_600_000).toISOString();
      await makePromises(tx, talk, [{ ...one, dueAt }], { messageId: null, ownerId });
    }
  });
}
