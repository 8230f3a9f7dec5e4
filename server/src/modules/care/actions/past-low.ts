import { careManage, isUnhappy, type PastLow, pastLowAsked, pastLowMax } from '@zhiyin/domain/care';
import { type PoorAnswer, poorAnswersSince } from '#modules/surveys';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { askFollowUp } from '../ask-follow-up.ts';
import { standingOf } from '../past-standing.ts';
import { readSettings } from '../settings.ts';

const dayMs = 86_400_000;

/** What following up the low scores of so many days would do, by the bound that is set now. */
export async function previewPastLow(ctx: Context, { days }: { days: number }): Promise<PastLow> {
  requirePermission(ctx, careManage);
  const { counts } = await look(ctx, (tx) => planOf(tx, days));
  return counts;
}

/** Asks for follow-ups of the low scores of so many days, as its preview says. Answers how many. */
export async function askForPastLow(ctx: Context, { days }: { days: number }): Promise<{ asked: number }> {
  requirePermission(ctx, careManage);
  return transact(ctx, async (tx) => {
    const { chosen } = await planOf(tx, days);
    for (const { conversationId } of chosen) await askFollowUp(tx, { conversationId, reason: 'low-rating' });
    const asked = chosen.length;
    await announce(tx, pastLowAsked, { workspaceId: tx.workspaceId, days, asked });
    return { asked };
  });
}

/** The latest first, as they can be called back soonest; of a customer who is to be left alone, one. */
async function planOf(tx: Tx, days: number): Promise<{ chosen: PoorAnswer[]; counts: PastLow }> {
  const settings = await readSettings(tx);
  const since = new Date(tx.system.now().getTime() - days * dayMs);
  const said = await poorAnswersSince(tx, since);
  const low = said.filter((one) => (one.isLow && settings.lowScoreMax > 0) || isUnhappy(settings, one));
  const standing = await standingOf(tx, low, settings.quietDays);
  const open = low.filter(({ conversationId }) => !standing.followed.has(conversationId));
  const persons = new Set(standing.leftAlone);
  const chosen = open.filter(({ customerId }) => {
    const person = standing.personOf.get(customerId) ?? customerId;
    if (persons.has(person)) return false;
    if (settings.quietDays > 0) persons.add(person);
    return true;
  });
  const toAsk = Math.min(chosen.length, pastLowMax);
  const counts = {
    low: low.length,
    followed: low.length - open.length,
    leftAlone: open.length - chosen.length,
    ...{ toAsk, left: chosen.length - toAsk },
  };
  return { chosen: chosen.slice(0, toAsk), counts };
}
