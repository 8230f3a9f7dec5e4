import { changeHours, type listOpenAsks as contract } from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import { openBoxAddress } from '#modules/suggestions';
import { type Context, requireVisitor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { ownSurveys } from '../answering/own-surveys.ts';
import { ownAsks } from '../own-asks.ts';
import { readSettings } from '../queries.ts';
import { presentToVisitor } from '../rows.ts';

const shownMax = 20;

/** What a visitor may still answer or change, newest first. */
export async function listOpenAsks(ctx: Context): Promise<z.infer<typeof contract.response>> {
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
    const items = rows.map(presentToVisitor);
    return { question, items, surveys: await ownSurveys(tx), suggestionUrl: await openBoxAddress(tx) };
  });
}
