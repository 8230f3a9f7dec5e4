import { parseFilter } from '@zhiyin/domain/kit';
import type { PolicyTerms } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { findCalendar, holdCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { conversationSubject } from './conversation-subject.ts';
import type { StoredPolicy } from './stored-policies.ts';

/** How many changes of hours a policy remembers; clocks older than those count in the oldest. */
const calendarsMax = 20;

/** @throws Refusal `invalid` when the filter names what conversations do not have, with every problem. */
export function requireFilter(tx: Tx, { filter }: PolicyTerms): void {
  const parsed = parseFilter(conversationSubject(tx).fields, filter);
  if (parsed.ok) return;
  const [first] = parsed.problems;
  if (!first) return;
  const fields = parsed.problems.map(({ path, reason }) => ({
    path: ['terms.filter', path].filter(Boolean).join('.'),
    message: reason[tx.locale],
  }));
  throw new Refusal('invalid', first.reason, {}, fields);
}

/**
 * The hours of a policy with what they were before. @throws Refusal `missing` when there is no such calendar.
 *
 * @param before The policy as it was; null for a new one.
 */
export async function calendarsFor(tx: Tx, { calendarId }: PolicyTerms, before: StoredPolicy | null) {
  const now = calendarId === null ? null : (await findCalendar(tx, calendarId)).definition;
  if (now === null) return [];
  const earlier = before?.terms.calendarId === calendarId ? (before?.terms.calendars ?? []) : [];
  const last = earlier.at(-1);
  if (last && JSON.stringify(last.calendar) === JSON.stringify(now)) return earlier;
  const from = last ? tx.system.now() : new Date(0);
  return [...earlier, { from, calendar: now }].slice(-calendarsMax);
}

interface Kept extends Pick<StoredPolicy, 'policyId' | 'name' | 'isOn' | 'revision'> {
  readonly terms: PolicyTerms;
  readonly sortOrder?: number;
}

/** Writes a policy and its revision. */
export async function keepPolicy(tx: Tx, policy: Kept, before: StoredPolicy | null): Promise<void> {
  const { policyId, name, isOn, revision, terms, sortOrder } = policy;
  if (terms.calendarId !== null) await holdCalendar(tx, terms.calendarId);
  const calendars = await calendarsFor(tx, terms, before);
  const { filter, calendarId, targets, pausesIn, warnings, semantics } = terms;
  const said = JSON.stringify({ filter, calendarId, targets, pausesIn, warnings, semantics });
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
    .values({ workspaceId: tx.workspaceId, policyId, sortOrder: 0, ...columns })
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
