import { mayStillMiss, measureRule, type PlatformTurn, type RuleToday, turnsOf } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { linesFrom } from './lines.ts';
import { watchedRules } from './settings.ts';

/** Most lines of a day that are counted. */
const linesMax = 60_000;

/** How today goes under each rule the shop watches, of the conversations the caller may see. */
export async function rulesToday(tx: Tx): Promise<{ items: RuleToday[]; isAll: boolean }> {
  const watched = await watchedRules(tx);
  const [first] = watched;
  if (!first) return { items: [], isAll: true };
  const now = tx.system.now();
  const from = sql`date_trunc('day', ${now}::timestamptz, ${first.rule.hours.timeZone})`;
  const lines = await linesFrom(tx, { from, conversationId: null, max: linesMax });
  const chats = [...Map.groupBy(lines, ({ conversationId }) => conversationId).values()];
  const items = watched.map(({ rule, goal }) => {
    const turns: PlatformTurn[] = chats.flatMap((said) => turnsOf(said[0]?.customerId ?? '', said, rule));
    const measured = measureRule(rule, turns, now);
    return { ruleKey: rule.key, goal, ...measured, mayMiss: mayStillMiss(rule, measured, goal) };
  });
  return { items, isAll: lines.length < linesMax };
}
