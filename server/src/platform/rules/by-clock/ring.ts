import { createHash } from 'node:crypto';
import { type RuleMoment, reasonToCut, ringing, ringsAt, ruleCuts, type Word } from '@zhiyin/domain/kit';
import { ruleStruck } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import { dueKind } from '../../due/due-kind.ts';
import { type LiveRule, liveRules } from '../compiled-rules.ts';
import { fire } from '../fire.ts';
import { recentFirings } from '../firings.ts';
import { momentOfId } from '../moment-of-id.ts';
import { beginning, holdClock, keepClock } from './clock-rows.ts';
import { ringKind } from './keep-clocks.ts';

/** Things of one transaction: few enough that twenty steps on each end in time. */
const lotMax = 50;
const everySeconds = 60;

/**
 * Looks which things have come to the moment that a rule goes by, every minute while it is on, a lot in each
 * transaction. How a thing is then decides; for one value of its moment a rule fires once, however often it is looked
 * at, so a killed process leaves nothing out and does nothing twice. A moment that moved is simply another one; a rule
 * that is to go by another moment, or at another distance from it, begins anew with what comes from then on.
 */
export const ring = dueKind(ringKind, {
  run: async (tx, { refId: ruleId }) => {
    const rule = await ringingRule(tx, ruleId);
    // One that is switched on again begins anew.
    if (!rule) return endRinging(tx, ruleId);
    const clock = await holdClock(tx, ruleId);
    const ringsBy = `${rule.around.field} ${rule.around.seconds}`;
    const goesOn = clock.ringsSince !== null && clock.ringsBy === ringsBy;
    const since = (goesOn ? clock.ringsSince : null) ?? tx.system.now();
    const lookedTo = await lookAtLot(tx, rule, since, (goesOn ? clock.lookedTo : null) ?? beginning);
    await keepClock(tx, ruleId, { ringsSince: since, ringsBy, lookedTo });
    // What failed again and again has switched itself off meanwhile.
    if (!(await ringingRule(tx, ruleId))) return endRinging(tx, ruleId);
    const waitMs = lookedTo === null ? everySeconds * 1000 : 0;
    return { at: new Date(tx.system.now().getTime() + waitMs) };
  },
  atOnce: 1,
  timeoutSeconds: 60,
});

async function endRinging(tx: Tx, ruleId: string): Promise<undefined> {
  await keepClock(tx, ruleId, { ringsSince: null, lookedTo: null });
}

interface Ringing extends LiveRule {
  readonly around: RuleMoment;
}

async function ringingRule(tx: Tx, ruleId: string): Promise<Ringing | undefined> {
  const rule = (await liveRules(tx)).find((one) => one.ruleId === ruleId);
  const around = rule?.definition.when.around;
  return rule && around && { ...rule, around };
}

/** Fires on the next few things; answers the last of them, null when there are no more. */
async function lookAtLot(tx: Tx, rule: Ringing, since: Date, after: string): Promise<string | null> {
  const { thing, around, filter, ruleId } = rule;
  const now = tx.system.now();
  const span = { field: around.field, ...ringing(around, now, since) };
  const met = await thing.findWithin(tx, { ...span, filter, context: { now }, limit: lotMax, after });
  const inTime = met.filter(({ id, moment }) => ringsAt(around, moment, momentOfId(id)) !== null);
  const factIds = new Map(inTime.map(({ id, moment }) => [id, idOf(rule, id, moment)]));
  const fired = await firedAmong(tx, ruleId, [...factIds.keys()]);
  const fresh = [...factIds].filter(([, factId]) => !fired.has(tailOf(factId)));
  const customers = await customersOf(
    tx,
    rule,
    fresh.map(([id]) => id),
  );
  const crowded = new Set<string>();
  for (const [subjectId, factId] of fresh) {
    const customerId = customers.get(subjectId) ?? null;
    if (customerId !== null && crowded.has(customerId)) continue;
    await sql`select pg_advisory_xact_lock(hashtextextended(${subjectId}, 7))`.execute(tx.db);
    const cut = await cutNow(tx, rule, { subjectId, customerId });
    if (cut === ruleCuts.hourStorm) return null;
    if (cut === ruleCuts.customerStorm && customerId !== null) crowded.add(customerId);
    if (cut === null)
      await fire(tx, rule, { subjectId, customerId, factId, factKind: ruleStruck.kind, chain: [] });
  }
  return met.length < lotMax ? null : (met.at(-1)?.id ?? null);
}

/** Why it may not fire on a thing now: that is left for a later look, as long as its moment is looked at. */
async function cutNow(
  tx: Tx,
  { ruleId, definition }: Ringing,
  on: { readonly subjectId: string; readonly customerId: string | null },
): Promise<Word | null> {
  return reasonToCut(ruleId, [], await recentFirings(tx, ruleId, on), definition.perSubjectPerHour);
}

async function customersOf(tx: Tx, { thing }: Ringing, ids: readonly string[]): Promise<Map<string, string>> {
  if (!Object.hasOwn(thing.fields, 'customer')) return new Map();
  const records = await thing.records(tx, ids, ['customer']);
  return new Map(
    [...records].flatMap(([id, { customer }]) => (typeof customer === 'string' ? [[id, customer]] : [])),
  );
}

/**
 * What stands for the fact that sets the rule off, in the order of time as other ids are. Its tail is the same for the
 * same rule, thing and moment, however long before or after that the rule goes off.
 */
function idOf({ ruleId, around }: Ringing, subjectId: string, moment: Date): string {
  const at = (moment.getTime() + around.seconds * 1000).toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(`${ruleId} ${subjectId} ${around.field} ${moment.getTime()}`);
  const hex = rest.digest('hex');
  return `${at.slice(0, 8)}-${at.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

function tailOf(factId: string): string {
  return factId.slice(15);
}

/** The tails of all that the rule fired for on these things. */
async function firedAmong(tx: Tx, ruleId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('ruleFirings')
    .select('factId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', ruleId)
    .where('subjectId', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ factId }) => tailOf(factId)));
}
