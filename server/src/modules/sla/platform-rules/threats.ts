import type { Conversation } from '@zhiyin/domain/inbox';
import { type ThreatView, threatsOf, turnsOf } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { linesFrom } from './lines.ts';
import { watchedRules } from './settings.ts';

/** Most lines of one wait that are looked at. */
const linesMax = 500;

/**
 * Which of the rules that the shop watches the present wait of a conversation threatens, most pressing first. Each rule
 * has its own idea of the wait: a robot's answer may have ended it, a colleague who handed it over may have begun it anew.
 */
export async function threatsTo(
  tx: Tx,
  { conversationId, customerId, waitingSince, state }: Waiting,
): Promise<ThreatView[]> {
  if (waitingSince === null || state === 'closed') return [];
  const rules = await watchedRules(tx);
  if (rules.length === 0) return [];
  const from = sql`${new Date(waitingSince)}::timestamptz`;
  const said = await linesFrom(tx, { conversationId, from, max: linesMax });
  const now = tx.system.now();
  const threats = rules.flatMap(({ rule }) => {
    const turn = turnsOf(customerId, said, rule).at(-1);
    const isOpen = turn !== undefined && turn.answeredAt === null && !turn.isHandedOver;
    return isOpen ? threatsOf([rule], turn.startedAt, now) : [];
  });
  return threats
    .toSorted((a, b) => a.secondsLeft - b.secondsLeft)
    .map(({ ruleKey, startedAt, secondsLeft }) => ({
      ruleKey,
      startedAt: startedAt.toISOString(),
      lostAt: new Date(now.getTime() + secondsLeft * 1000).toISOString(),
    }));
}

type Waiting = Pick<Conversation, 'conversationId' | 'customerId' | 'waitingSince' | 'state'>;
