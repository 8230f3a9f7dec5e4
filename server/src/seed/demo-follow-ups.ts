import type { FollowUpReason } from '@zhiyin/domain/care';
import { askFollowUp, finishFollowUp, noteAttempt } from '#modules/care';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';

type Asked = Omit<Parameters<typeof askFollowUp>[1], 'conversationId'>;

interface DemoFollowUp {
  readonly reason: FollowUpReason;
  readonly note: string;
  readonly dueHours: number;
  readonly isFree?: true;
  readonly missed?: string;
  readonly ended?: Pick<Parameters<typeof finishFollowUp>[1], 'outcome' | 'rating' | 'comment' | 'answers'>;
}

/** In several states: to do, tried in vain, nobody's yet, done well and badly. */
const demoFollowUps: readonly DemoFollowUp[] = [
  { reason: 'low-rating', note: '顾客给了 2 分，说茶杯有裂纹。', dueHours: 6 },
  { reason: 'promise', note: '答应过周三前补发滤网，问一下收到没有。', dueHours: 20, missed: '无人接听' },
  {
    reason: 'complaint',
    note: 'Parcel came late twice; ask how the third went.',
    dueHours: 30,
    isFree: true,
  },
  { reason: 'no-rating', note: '', dueHours: 40, isFree: true },
  {
    reason: 'low-rating',
    note: '',
    dueHours: 24,
    ended: {
      outcome: 'better-now',
      rating: 5,
      comment: '已经收到补发的杯子，很满意。',
      answers: { solved: 'yes', service: 'good' },
    },
  },
  {
    reason: 'complaint',
    note: '',
    dueHours: 24,
    ended: {
      outcome: 'still-a-problem',
      rating: 2,
      comment: '退款还没有到账。',
      answers: { solved: 'no', service: 'slow', wish: '快点把退款打过来' },
    },
  },
  {
    reason: 'promise',
    note: '',
    dueHours: 24,
    ended: { outcome: 'satisfied', rating: 4, comment: '', answers: { solved: 'yes', service: 'good' } },
  },
  {
    reason: 'no-rating',
    note: '',
    dueHours: 24,
    ended: { outcome: 'declined', rating: null, comment: '', answers: {} },
  },
];

const plain = { way: 'phone', next: { kind: 'nothing' } } as const;

/** Asks for follow-ups of the demo shop's latest closed conversations, one for each customer, and makes some of them. */
export async function makeDemoFollowUps(ctx: Context): Promise<void> {
  const closed = await latestClosed(ctx);
  const now = ctx.system.now().getTime();
  for (const { reason, note, dueHours, isFree, missed, ended } of demoFollowUps) {
    // Else it is whoever had the conversation.
    const ownerId = isFree ? null : undefined;
    const dueAt = new Date(now + dueHours * 3_600_000);
    const followUpId = await askOfNext(ctx, closed, { reason, note, dueAt, ownerId });
    if (followUpId === null) return;
    const seen = { followUpId, revision: 0 };
    const nextTryAt = new Date(now + 3 * 3_600_000).toISOString();
    if (missed) await noteAttempt(ctx, { ...seen, way: 'phone', isReached: false, note: missed, nextTryAt });
    if (ended) await finishFollowUp(ctx, { ...seen, ...plain, ...ended });
  }
}

/** Asks for a follow-up of the first conversation whose customer is not left alone; what was looked at is taken away. */
async function askOfNext(ctx: Context, closed: string[], asked: Asked): Promise<string | null> {
  for (let conversationId = closed.shift(); conversationId !== undefined; conversationId = closed.shift()) {
    const of = { ...asked, conversationId };
    try {
      return await transact(ctx, (tx) => askFollowUp(tx, of));
    } catch (error) {
      // A promise that was broken meanwhile asks by itself.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return null;
}

async function latestClosed(ctx: Context): Promise<string[]> {
  return look(ctx, async (tx) => {
    const rows = await tx.db
      .selectFrom('conversations as c')
      .innerJoin('customers as r', (join) =>
        join.onRef('r.workspaceId', '=', 'c.workspaceId').onRef('r.customerId', '=', 'c.customerId'),
      )
      .select(['r.personId', 'c.conversationId'])
      .where('c.workspaceId', '=', tx.workspaceId)
      .where('c.state', '=', 'closed')
      .orderBy('c.closedAt', 'desc')
      .limit(200)
      .execute();
    const first = new Map<string, string>();
    for (const { personId, conversationId } of rows)
      if (!first.has(personId)) first.set(personId, conversationId);
    return [...first.values()];
  });
}
