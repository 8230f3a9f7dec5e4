import type { Conversation } from '@zhiyin/domain/inbox';
import { type ThreatView, threatsOf } from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import { watchedRules } from './settings.ts';

/** Which of the rules that the shop watches the present wait of a conversation threatens, most pressing first. */
export async function threatsTo(
  tx: Tx,
  { waitingSince, state }: Pick<Conversation, 'waitingSince' | 'state'>,
): Promise<ThreatView[]> {
  if (waitingSince === null || state === 'closed') return [];
  const rules = (await watchedRules(tx)).map(({ rule }) => rule);
  const now = tx.system.now();
  return threatsOf(rules, new Date(waitingSince), now).map(({ ruleKey, startedAt, secondsLeft }) => ({
    ruleKey,
    startedAt: startedAt.toISOString(),
    lostAt: new Date(now.getTime() + secondsLeft * 1000).toISOString(),
  }));
}
