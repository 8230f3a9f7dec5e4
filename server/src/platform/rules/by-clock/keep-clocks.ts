import { nextStrike } from '@zhiyin/domain/kit';
import type { Tx } from '../../context.ts';
import { schedule } from '../../due/schedule.ts';
import { type LiveRule, liveRules } from '../compiled-rules.ts';

/** The kind of due work that lets a rule strike. */
export const strikeKind = 'rules:strike';

/** The kind of due work that looks which things have come to the moment that a rule goes by. */
export const ringKind = 'rules:ring';

/** The zone in which the shop's clock goes. */
export async function shopZone(tx: Tx): Promise<string> {
  const { timeZone } = await tx.db
    .selectFrom('workspaces')
    .select('timeZone')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return timeZone;
}

/**
 * Sets the clocks of the shop's rules anew: to be called when a rule or the shop's zone has changed. One at work goes on
 * at once; rules that no longer go by the clock find out when they strike.
 */
export async function keepClocks(tx: Tx): Promise<void> {
  const live = await liveRules(tx);
  for (const { ruleId, definition } of live) {
    if (definition.when.around) await schedule(tx, { kind: ringKind }, ruleId, tx.system.now());
  }
  const timed = live.filter(({ definition }) => definition.when.at !== undefined);
  if (timed.length === 0) return;
  const [zone, clocks] = [await shopZone(tx), await clocksOf(tx, timed)];
  const now = tx.system.now();
  for (const { ruleId, definition } of timed) {
    const { at } = definition.when;
    if (!at) continue;
    const clock = clocks.get(ruleId);
    const isAtWork = clock !== undefined && clock.lookedTo !== null;
    const next = isAtWork ? now : nextStrike(at, zone, now, clock?.struckOn ?? null);
    await schedule(tx, { kind: strikeKind }, ruleId, next);
  }
}

async function clocksOf(tx: Tx, rules: readonly LiveRule[]) {
  const rows = await tx.db
    .selectFrom('ruleClocks')
    .select(['ruleId', 'struckOn', 'lookedTo'])
    .where('workspaceId', '=', tx.workspaceId)
    .where(
      'ruleId',
      'in',
      rules.map(({ ruleId }) => ruleId),
    )
    .execute();
  return new Map(rows.map((row) => [row.ruleId, row]));
}
