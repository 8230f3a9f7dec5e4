import {
  clocksOf,
  eventsOf,
  forget,
  isClosed,
  replay,
  type SlaSubject,
  type Standing,
  StoredStanding,
} from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { promiseTicket } from '#modules/tickets';
import type { Tx } from '#platform/context.ts';
import { storiesOf } from '#platform/facts/stories-of.ts';
import { currentEdition, type Edition } from '../policies/edition.ts';
import { askedFields, inTeamHours, matchPolicy, policiesFor } from '../policies/match-policy.ts';
import type { StoredPolicy } from '../policies/stored-policies.ts';
import { subjectKnowing } from '../subjects/filter-subject.ts';
import { followedFacts, promisedById } from '../subjects/promised.ts';
import { ringAt } from './bells.ts';
import { type ClockRow, clocksOfSubject, nameOf } from './clock-rows.ts';
import { type Settled, settleClocks } from './settle-clocks.ts';
import { writeClocks } from './write-clocks.ts';

interface Held {
  readonly position: number;
  readonly edition: number;
  readonly policyId: string | null;
  readonly standing: Standing | null;
}

/** Something whose clocks are brought up to what has happened. */
export interface Followed {
  readonly subjectKind: SlaSubject;
  readonly subjectId: string;
}

/**
 * Brings the clocks of conversations and tickets up to what has happened: each once and in order, and the bells of all
 * of them together at the end, so that two who do some never block each other.
 */
export async function catchUpAll(tx: Tx, all: readonly Followed[]): Promise<void> {
  const edition = await currentEdition(tx);
  if (!edition) return;
  const wakes: Date[] = [];
  const once = new Map(all.map((one) => [one.subjectId, one]));
  for (const subjectId of [...once.keys()].toSorted()) {
    const one = once.get(subjectId);
    if (one) wakes.push(...(await catchUp(tx, one, edition)));
  }
  await ringAt(tx, wakes);
}

/**
 * Brings the clocks of one thing up to what has happened: folds the facts since the last time, in the order of
 * the log, finds the policy, and writes what changed. Whoever comes first does it for all that has happened, and those
 * who come after find nothing to do; so reactions may run in any order, and again. Answers when its clocks wake.
 */
async function catchUp(tx: Tx, one: Followed, edition: Edition): Promise<Date[]> {
  const { subjectKind, subjectId } = one;
  const held = await holdStanding(tx, one);
  const stories = await storiesOf(tx, [subjectId], followedFacts[subjectKind], held.position);
  const facts = stories.get(subjectId) ?? [];
  if (facts.length === 0 && held.edition === edition.edition) return [];
  const standing = replay(facts.flatMap(eventsOf), held.standing, subjectKind);
  const [shown, stored, matched] = await Promise.all([
    promisedById(tx, subjectKind, [subjectId]),
    clocksOfSubject(tx, subjectId, true),
    policyFor(tx, one, edition, { ...held, standing }),
  ]);
  const promised = shown.get(subjectId);
  if (!promised) return [];
  const policy = matched && inTeamHours(matched, promised.teamId, edition.teamHours);
  const clocks = policy && standing ? clocksOf(standing, policy.terms) : [];
  const settled = settleClocks(tx, { promised, clocks, policy, stored });
  await writeClocks(tx, settled, promised, {
    position: facts.at(-1)?.position ?? held.position,
    edition: edition.edition,
    policyId: policy?.policyId ?? null,
    isClosed: promised.isClosed,
    standing: standing && forget(standing),
  });
  if (subjectKind === 'ticket') promiseTicket(tx, subjectId, soonest(stored, settled));
  return settled.flatMap(({ row }) => row.wakeAt ?? []);
}

/** Holds what is known of a thing until the transaction ends; nothing yet the first time. */
async function holdStanding(tx: Tx, { subjectKind, subjectId }: Followed): Promise<Held> {
  const { rows } = await sql<{
    position: number;
    edition: number;
    policyId: string | null;
    standing: unknown;
  }>`
    insert into sla_standings as c (workspace_id, subject_id, subject_kind, position, edition, is_closed)
    values (${tx.workspaceId}, ${subjectId}, ${subjectKind}, 0, 0, false)
    on conflict (workspace_id, subject_id) do update set position = c.position
    returning position, edition, policy_id, standing
  `.execute(tx.db);
  const [row] = rows;
  if (!row) throw new Error('what was just written is not there');
  return { ...row, standing: row.standing === null ? null : StoredStanding.parse(row.standing) };
}

/** What is closed stays under the policy it was closed under. */
async function policyFor(
  tx: Tx,
  { subjectKind, subjectId }: Followed,
  { policies }: Edition,
  { policyId, standing }: Held,
): Promise<StoredPolicy | null> {
  const own = policiesFor(policies, subjectKind);
  const kept = own.find((one) => one.policyId === policyId && one.isOn);
  if (kept && standing && isClosed(standing)) return kept;
  const fields = askedFields(own);
  const subject = await subjectKnowing(tx, subjectKind, fields);
  const records = await subject.records(tx, [subjectId], fields);
  return matchPolicy(tx, own, records.get(subjectId));
}

/** When the first of the clocks that run is due; null when none runs, or none in hours that ever come. */
function soonest(stored: readonly ClockRow[], settled: readonly Settled[]): Date | null {
  const now = new Map([...stored, ...settled.map(({ row }) => row)].map((row) => [nameOf(row), row]));
  const dues = [...now.values()].flatMap(({ phase, dueAt }) => (phase === 'running' && dueAt ? [dueAt] : []));
  return dues.reduce<Date | null>((first, due) => (first !== null && first <= due ? first : due), null);
}
