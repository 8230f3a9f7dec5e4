import { heedLow } from '#modules/improvement';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';

const lateDays = 14;
const dayMs = 86_400_000;

/** Hears the low scores of late as if they had just come, so that those that repeat have become findings. */
export async function hearLowScores(ctx: Context): Promise<void> {
  const since = new Date(ctx.system.now().getTime() - lateDays * dayMs);
  const lows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('asks')
      .select(['conversationId', 'answeredAt'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('score', '<=', 2)
      .where('answeredAt', '>', since)
      .orderBy('answeredAt')
      .execute(),
  );
  for (const { conversationId, answeredAt } of lows) {
    await transact(ctx, (tx) => heedLow(tx, { conversationId, at: answeredAt ?? since }));
  }
}
