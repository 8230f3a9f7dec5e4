import { fieldsOf, matches, reasonToCut, ruleLimits, ruleSkips, type Word } from '@zhiyin/domain/kit';
import { ruleFired, type StepOutcome } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { attempt } from '../database/attempt.ts';
import { schedule } from '../due/schedule.ts';
import { announce } from '../facts/announce.ts';
import { Refusal } from '../refusal.ts';
import type { LiveRule } from './compiled-rules.ts';
import { liveRules } from './compiled-rules.ts';
import { causeOf } from './fact-behind.ts';
import { claim, keepOutcome, type NewFiring, recentFirings } from './firings.ts';
import { knownRules, type Occasion, type Skipped, type StepRun } from './rule-kinds.ts';
import { errandKind, rulesChanged } from './rule-sets.ts';
import { switchOff } from './trouble/switch-off.ts';
import { tellOfTrouble } from './trouble/tell-trouble.ts';
import { whyFailed } from './trouble/why-failed.ts';

/** What set a rule off. */
export interface SetOff extends Occasion {
  readonly factId: string;
  readonly factKind: string;
  /** The rules behind the fact. */
  readonly chain: readonly string[];
}

/**
 * Lets a rule act on what set it off: once for each fact, unless it set itself off or fires too often. A step that
 * fails undoes itself alone; the firing says why. Answers whether it acted.
 */
export async function fire(tx: Tx, rule: LiveRule, by: SetOff): Promise<boolean> {
  const { ruleId, version, definition } = rule;
  const recent = await recentFirings(tx, ruleId, by);
  const cut = reasonToCut(ruleId, by.chain, recent, definition.perSubjectPerHour);
  // A storm is told of once an hour for each thing, not once for each drop.
  if (cut && recent.isCutAlready) return false;
  const firing: NewFiring = {
    firingId: tx.system.newId(),
    ruleId,
    version,
    factId: by.factId,
    factKind: by.factKind,
    subjectKind: definition.subject,
    subjectId: by.subjectId,
    customerId: by.customerId,
    chain: by.chain,
  };
  if (!(await claim(tx, firing, cut))) return false;
  const acting = { ...tx, cause: causeOf(firing.firingId) };
  if (cut) {
    await tellOfTrouble(acting, firing, 'cut');
    await tell(acting, firing, 'cut', []);
    return false;
  }
  const outcomes: StepOutcome[] = [];
  for (const step of definition.steps.keys()) outcomes.push(await doStep(acting, rule, firing, step));
  const state = outcomes.every(({ isDone }) => isDone) ? 'done' : 'failed';
  await keepOutcome(tx, firing.firingId, state, outcomes);
  if (state === 'failed') await tellOfTrouble(acting, firing, 'failed');
  await countFailures(acting, firing, outcomes);
  await tell(
    acting,
    firing,
    state,
    outcomes.map(({ action }) => action),
  );
  return true;
}

/** Does one step of a firing; what it cannot do leaves nothing behind but the reason. */
export async function doStep(
  tx: Tx,
  rule: LiveRule,
  firing: NewFiring,
  index: number,
  isLater = false,
): Promise<StepOutcome> {
  const step = rule.definition.steps[index];
  const action = knownRules.of(tx.system).action(step?.action ?? '');
  if (!step || !action) return { action: step?.action ?? '', isDone: false, why: 'there is no such action' };
  const { ruleId, firingId, factId, subjectKind, subjectId } = firing;
  const tried = await attempt(tx, async (inner) => {
    const run: StepRun = {
      ruleId,
      firingId,
      factId,
      sinceId: rule.definition.when.waitSeconds > 0 ? firingId : factId,
      subjectKind,
      subjectId,
      step: index,
      settings: step.settings,
      isLater,
      runRule: (other) => runOther(inner, other, firing),
    };
    const came = await action.run(inner, run);
    if (came instanceof Date) await putOff(inner, firing, index, came);
    return came;
  });
  if (tried.ok) return doneAs(step.action, tried.value);
  if (!(tried.error instanceof Refusal)) {
    tx.system.log.warn({ err: tried.error, ruleId, action: step.action }, 'a step of a rule failed');
  }
  return { action: step.action, isDone: false, ...whyFailed(tried.error) };
}

function doneAs(action: string, came: Date | Skipped | undefined): StepOutcome {
  if (came === undefined) return { action, isDone: true, why: null };
  if (came instanceof Date) return { action, isDone: true, why: null, isPutOff: true };
  return { action, isDone: true, why: came.skipped.key, isSkipped: true };
}

async function putOff(tx: Tx, { firingId }: NewFiring, step: number, at: Date): Promise<void> {
  const errandId = tx.system.newId();
  await tx.db
    .insertInto('ruleErrands')
    .values({ workspaceId: tx.workspaceId, errandId, firingId, step })
    .execute();
  await schedule(tx, { kind: errandKind }, errandId, at);
}

async function runOther(tx: Tx, ruleId: string, behind: NewFiring): Promise<Word | null> {
  const other = (await liveRules(tx)).find((one) => one.ruleId === ruleId);
  if (!other || other.definition.subject !== behind.subjectKind) return ruleSkips.otherOff;
  const fields = fieldsOf(other.filter);
  const record = (await other.thing.records(tx, [behind.subjectId], fields)).get(behind.subjectId);
  if (!record || !matches(other.filter, record, { now: tx.system.now() })) return ruleSkips.otherUnfit;
  await fire(tx, other, { ...behind, chain: [...behind.chain, behind.ruleId] });
  return null;
}

async function tell(
  tx: Tx,
  { firingId, ruleId, version, subjectKind, subjectId, factId, factKind }: NewFiring,
  state: 'done' | 'failed' | 'cut',
  actions: string[],
): Promise<void> {
  const about = { firingId, ruleId, version, subjectKind, subjectId, factId, factKind };
  await announce(tx, ruleFired, { ...about, state, actions });
}

/** Failing again and again switches a rule off, so that somebody looks; working once makes it good. */
export async function countFailures(
  tx: Tx,
  rule: Pick<NewFiring, 'ruleId' | 'version'>,
  outcomes: readonly StepOutcome[],
): Promise<void> {
  const failed = outcomes.find(({ isDone }) => !isDone);
  const row = tx.db
    .updateTable('rules')
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', rule.ruleId);
  if (!failed) {
    await row.set({ failuresInRow: 0 }).where('failuresInRow', '>', 0).execute();
    return;
  }
  const { failuresInRow } = await row
    .set((is) => ({ failuresInRow: is('failuresInRow', '+', 1) }))
    .returning('failuresInRow')
    .executeTakeFirstOrThrow();
  if (failuresInRow < ruleLimits.failuresInRow) return;
  const why = failed.said ?? { zh: failed.why ?? '', en: failed.why ?? '' };
  // Several fail at the same time: only the first switches it off.
  const isSwitched = await switchOff(tx, rule, { cause: 'failed', action: failed.action, why });
  if (isSwitched) await rulesChanged(tx);
}
