import { changeHours, type SurveySettings, type VisitorAsk } from '@zhiyin/domain/surveys';
import { type Context, requireVisitor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { ownAsks } from '../own-asks.ts';
import { readSettings } from '../queries.ts';
import { presentToVisitor } from '../rows.ts';

const shownMax = 20;

/** What a visitor may still answer or change, newest first. */
export async function listOpenAsks(
  ctx: Context,
): Promise<{ question: SurveySettings['question']; items: VisitorAsk[] }> {
  requireVisitor(ctx);
  return look(ctx, async (tx) => {
    const { question } = await readSettings(tx);
    const now = tx.system.now();
    const changeableSince = new Date(now.getTime() - changeHours * 3_600_000);
    const rows = await ownAsks(tx)
      .where((is) =>
        is.or([
          is.and([is('a.answeredAt', 'is', null), is('a.endedAt', 'is', null), is('a.expiresAt', '>', now)]),
          is('a.answeredAt', '>', changeableSince),
        ]),
      )
      .orderBy('a.askedAt', 'desc')
      .orderBy('a.askId', 'desc')
      .limit(shownMax)
      .execute();
    return { question, items: rows.map(presentToVisitor) };
  });
}
