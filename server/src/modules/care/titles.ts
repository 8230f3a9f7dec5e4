import { careRead, FollowUpReason, followUpReasonWords } from '@zhiyin/domain/care';
import { say } from '@zhiyin/domain/kit';
import { isVisible } from '#modules/inbox';
import { may, type Tx } from '#platform/context.ts';
import { shownFollowUps } from './queries.ts';

/** What follow-ups are called: why, and of whom; none that the caller may not see. */
export async function followUpTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !may(tx, careRead)) return new Map();
  const rows = await shownFollowUps(tx)
    .where('f.followUpId', 'in', [...ids])
    .where(isVisible(tx))
    .execute();
  return new Map(
    rows.map(({ followUpId, reason, customerName }) => {
      const why = say(followUpReasonWords[FollowUpReason.parse(reason)], tx.locale);
      return [followUpId, customerName === null ? why : `${why} · ${customerName}`];
    }),
  );
}
