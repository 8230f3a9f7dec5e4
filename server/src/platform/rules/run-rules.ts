import { fieldsOf, matchesChange } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { dueKind } from '../due/due-kind.ts';
import { schedule } from '../due/schedule.ts';
import { type LiveRule, liveRules } from './compiled-rules.ts';
import { chainBehind, factBehind, type SettingOff } from './fact-behind.ts';
import { fire } from './fire.ts';
import { ruleWorkKind } from './queue-rules.ts';
import { knownRules, type RuleTrigger } from './rule-kinds.ts';

/** Looks what the rules have to say to one fact, in their order; those that wait begin their wait. */
export const runRules = dueKind(ruleWorkKind, {
  run: async (tx, { refId }) => {
    const [fact, rules] = await Promise.all([factBehind(tx, refId), liveRules(tx)]);
    for (const trigger of knownRules.of(tx.system).triggersOn(fact.kind)) {
      const ours = rules.filter(({ definition }) => isSetOffBy(definition, trigger));
      if (ours.length > 0) await apply(tx, ours, trigger, fact);
    }
    return undefined;
  },
});

/** A wait is over: the rule looks at how the thing is now. */
export const endWait = dueKind('rules:wait', {
  run: async (tx, { refId }) => {
    const wait = await tx.db
      .deleteFrom('ruleWaits')
      .where('workspaceId', '=', tx.workspaceId)
      .where('waitId', '=', refId)
      .returning(['ruleId', 'factId'])
      .executeTakeFirst();
    if (!wait) return undefined;
    const [fact, rules] = await Promise.all([factBehind(tx, wait.factId), liveRules(tx)]);
    const rule = rules.find(({ ruleId }) => ruleId === wait.ruleId);
    const triggers = knownRules.of(tx.system).triggersOn(fact.kind);
    const trigger = triggers.find(({ subjectKind }) => subjectKind === rule?.definition.subject);
    if (rule && trigger) await actOn(tx, [rule], trigger, fact);
    return undefined;
  },
});

function isSetOffBy({ subject, when }: LiveRule['definition'], trigger: RuleTrigger): boolean {
  return subject === trigger.subjectKind && when.facts.includes(trigger.factKind);
}

async function apply(
  tx: Tx,
  rules: readonly LiveRule[],
  trigger: RuleTrigger,
  fact: SettingOff,
): Promise<void> {
  const subjectId = trigger.occasionOf(fact.payload)?.subjectId;
  if (subjectId === undefined) return;
  for (const rule of rules.filter(({ definition }) => definition.when.waitSeconds > 0)) {
    await beginWait(tx, rule, subjectId, fact);
  }
  const atOnce = rules.filter(({ definition }) => definition.when.waitSeconds === 0);
  if (atOnce.length > 0) await actOn(tx, atOnce, trigger, fact);
}

async function beginWait(tx: Tx, rule: LiveRule, subjectId: string, fact: SettingOff): Promise<void> {
  const { ruleId, definition } = rule;
  const fresh = { factId: fact.factId };
  const wait = { workspaceId: tx.workspaceId, waitId: tx.system.newId(), ruleId, subjectId, ...fresh };
  const { waitId } = await tx.db
    .insertInto('ruleWaits')
    .values(wait)
    .onConflict((row) => row.columns(['workspaceId', 'ruleId', 'subjectId']).doUpdateSet(fresh))
    .returning('waitId')
    .executeTakeFirstOrThrow();
  const at = new Date(fact.occurredAt.getTime() + definition.when.waitSeconds * 1000);
  await schedule(tx, endWait, waitId, at);
}

/** Fires those that match, in order; each sees what those before it did. */
async function actOn(
  tx: Tx,
  rules: readonly LiveRule[],
  trigger: RuleTrigger,
  fact: SettingOff,
): Promise<void> {
  const occasion = trigger.occasionOf(fact.payload);
  const thing = rules[0]?.thing;
  if (!occasion || !thing) return;
  const { subjectId } = occasion;
  const fields = [...new Set(rules.flatMap(({ filter }) => fieldsOf(filter)))];
  const told = trigger.tells(fact.payload);
  const read = async () => {
    const record = (await thing.records(tx, [subjectId], fields)).get(subjectId);
    return record && { ...record, ...told };
  };
  // One thing at a time, so that limits count and each rule sees what the others did.
  await sql`select pg_advisory_xact_lock(hashtextextended(${subjectId}, 7))`.execute(tx.db);
  let record = await read();
  let chain: string[] | undefined;
  for (const rule of rules) {
    if (!record) return;
    const before = { ...record, ...trigger.before(fact.payload, record) };
    const change = { before, after: record };
    if (!matchesChange(rule.filter, change, { now: tx.system.now() })) continue;
    chain ??= await chainBehind(tx, fact.cause);
    const by = { ...occasion, factId: fact.factId, factKind: fact.kind, chain };
    const hasActed = await fire(tx, rule, by);
    if (hasActed && rule.definition.stopsOthers) return;
    if (hasActed) record = await read();
  }
}
