import { dayInZone, nextStrike, type RuleTime, ruleLimits } from '@zhiyin/domain/kit';
import { ruleStruck } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import { type Again, dueKind } from '../../due/due-kind.ts';
import { announce } from '../../facts/announce.ts';
import { type LiveRule, liveRules } from '../compiled-rules.ts';
import { fire } from '../fire.ts';
import { beginning, holdClock, keepClock } from './clock-rows.ts';
import { shopZone, strikeKind } from './keep-clocks.ts';

/** Things of one transaction: few enough that twenty steps on each end in time. */
const lotMax = 25;

/**
 * The time of a rule has come: it looks at each thing for which its filter holds, a lot in each transaction, which also
 * says how far it is. So a killed process leaves nothing out and does nothing twice, and a second one waits or goes on.
 */
export const strike = dueKind(strikeKind, {
  run: async (tx, { refId: ruleId }) => {
    const rule = await timedRule(tx, ruleId);
    if (!rule) return undefined;
    const zone = await shopZone(tx);
    const clock = await holdClock(tx, ruleId);
    const today = dayInZone(zone, tx.system.now());
    if (clock.lookedTo === null) {
      if (clock.struckOn === today) return nextTime(tx, rule.at, zone, today);
      await announce(tx, ruleStruck, { ruleId, version: rule.version, day: today });
    }
    const struckOn = clock.lookedTo === null ? today : clock.struckOn;
    const far = await lookAtLot(tx, rule, clock.lookedTo ?? beginning);
    const looked = clock.lookedCount + far.count;
    const isOver = far.lookedTo === null || looked >= ruleLimits.perHour;
    const place = isOver
      ? { lookedTo: null, lookedCount: 0 }
      : { lookedTo: far.lookedTo, lookedCount: looked };
    await keepClock(tx, ruleId, { struckOn, ...place });
    // What failed again and again has switched itself off meanwhile.
    if (!(await timedRule(tx, ruleId))) return undefined;
    return isOver ? nextTime(tx, rule.at, zone, struckOn) : { at: tx.system.now() };
  },
  atOnce: 1,
  timeoutSeconds: 60,
});

interface Timed extends LiveRule {
  readonly at: RuleTime;
}

async function timedRule(tx: Tx, ruleId: string): Promise<Timed | undefined> {
  const rule = (await liveRules(tx)).find((one) => one.ruleId === ruleId);
  const at = rule?.definition.when.at;
  return rule && at && { ...rule, at };
}

function nextTime(tx: Tx, at: RuleTime, zone: string, struckOn: string | null): Again {
  return { at: nextStrike(at, zone, tx.system.now(), struckOn) };
}

/** Fires on the next few things; `lookedTo` is the last of them, null when there are no more. */
async function lookAtLot(
  tx: Tx,
  rule: LiveRule,
  after: string,
): Promise<{ lookedTo: string | null; count: number }> {
  const { thing: subject } = rule;
  const context = { now: tx.system.now() };
  const ids = await subject.find(tx, { filter: rule.filter, context, limit: lotMax, after });
  const hasCustomer = Object.hasOwn(subject.fields, 'customer');
  const records = hasCustomer ? await subject.records(tx, ids, ['customer']) : new Map();
  for (const subjectId of ids) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${subjectId}, 7))`.execute(tx.db);
    const customer: unknown = records.get(subjectId)?.customer;
    await fire(tx, rule, {
      subjectId,
      customerId: typeof customer === 'string' ? customer : null,
      // No single fact is about this thing: each firing has an id of its own.
      factId: tx.system.newId(),
      factKind: ruleStruck.kind,
      chain: [],
    });
  }
  return { lookedTo: ids.length < lotMax ? null : (ids.at(-1) ?? null), count: ids.length };
}
