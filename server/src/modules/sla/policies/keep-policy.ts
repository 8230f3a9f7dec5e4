import { flowStateOf, type PolicyTerms, type SlaSubject, slaMetricsOf, slaWords } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { holdCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { parsePromised } from '../subjects/filter-subject.ts';
import { promisableStates } from '../subjects/flow-states.ts';
import { datedHours } from '../team-hours/dated-hours.ts';
import type { StoredPolicy } from './stored-policies.ts';

/**
 * @throws Refusal `invalid` when the filter names what such things do not have, with every problem, or when something
 * is promised that they never have.
 */
export async function requireTerms(tx: Tx, subjectKind: SlaSubject, terms: PolicyTerms): Promise<void> {
  await requirePromisable(tx, subjectKind, terms);
  const { filter } = terms;
  const parsed = await parsePromised(tx, subjectKind, filter);
  if (parsed.ok) return;
  const [first] = parsed.problems;
  if (!first) return;
  const fields = parsed.problems.map(({ path, reason }) => ({
    path: ['terms.filter', path].filter(Boolean).join('.'),
    message: reason[tx.locale],
  }));
  throw new Refusal('invalid', first.reason, {}, fields);
}

async function requirePromisable(
  tx: Tx,
  subjectKind: SlaSubject,
  { targets, pausesIn }: PolicyTerms,
): Promise<void> {
  const known = slaMetricsOf[subjectKind];
  const isUnsuitable = targets.some(
    ({ metric }) => flowStateOf(metric) === null && !known.some((one) => one === metric),
  );
  if (isUnsuitable) {
    throw invalidAt(tx, 'terms.targets', slaWords.metricUnsuitable);
  }
  const asked = [...targets.map(({ metric }) => metric), ...pausesIn].flatMap(
    (one) => flowStateOf(one) ?? [],
  );
  if (asked.length === 0) return;
  const states = (await promisableStates(tx)).filter((one) => one.subjectKind === subjectKind);
  const missing = asked.find((key) => !states.some(({ stateKey }) => stateKey === key));
  if (missing === undefined) return;
  const values = { state: missing };
  throw invalidAt(tx, 'terms.targets', slaWords.stateNotFound, values);
}

/**
 * The hours of a policy with what they were before. @throws Refusal `missing` when there is no such calendar.
 *
 * @param before The policy as it was; null for a new one.
 */
export async function calendarsFor(tx: Tx, { calendarId }: PolicyTerms, before: StoredPolicy | null) {
  if (calendarId === null) return [];
  const earlier = before?.terms.calendarId === calendarId ? (before?.terms.calendars ?? []) : [];
  return datedHours(tx, calendarId, earlier);
}

interface Kept extends Pick<StoredPolicy, 'policyId' | 'name' | 'isOn' | 'revision' | 'subjectKind'> {
  readonly terms: PolicyTerms;
  readonly sortOrder?: number;
}

/** Writes a policy and its revision. */
export async function keepPolicy(tx: Tx, policy: Kept, before: StoredPolicy | null): Promise<void> {
  const { policyId, name, isOn, revision, subjectKind, terms, sortOrder } = policy;
  if (terms.calendarId !== null) await holdCalendar(tx, terms.calendarId);
  const calendars = await calendarsFor(tx, terms, before);
  const { filter, calendarId, usesTeamHours, targets, pausesIn, warnings, semantics } = terms;
  const said = JSON.stringify({ filter, calendarId, usesTeamHours, targets, pausesIn, warnings, semantics });
  const now = tx.system.now();
  const columns = {
    name,
    isOn,
    revision,
    calendarId,
    terms: sql<string>`${said}::jsonb`,
    calendars: sql<string>`${JSON.stringify(calendars)}::jsonb`,
    changedAt: now,
    ...(sortOrder !== undefined && { sortOrder }),
  };
  await tx.db
    .insertInto('slaPolicies')
    .values({ workspaceId: tx.workspaceId, policyId, subjectKind, sortOrder: 0, ...columns })
    .onConflict((row) => row.columns(['workspaceId', 'policyId']).doUpdateSet(columns))
    .execute();
  await tx.db
    .insertInto('slaPolicyVersions')
    .values({
      workspaceId: tx.workspaceId,
      policyId,
      revision,
      name,
      isOn,
      terms: sql<string>`${said}::jsonb`,
      changedBy: tx.actor.id,
      changedAt: now,
    })
    .execute();
}
