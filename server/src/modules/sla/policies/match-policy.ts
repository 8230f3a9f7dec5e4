import { type FilterRecord, fieldsOf, matches } from '@zhiyin/domain/kit';
import { flowStateOf, type SlaSubject } from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import type { StoredHours } from '../team-hours/stored-hours.ts';
import type { StoredPolicy } from './stored-policies.ts';

/** The policies for a kind of thing, in their order. */
export function policiesFor(policies: readonly StoredPolicy[], subjectKind: SlaSubject): StoredPolicy[] {
  return policies.filter((one) => one.subjectKind === subjectKind);
}

/** The first of the policies for its kind that is on and whose filter holds; null when none does. */
export function matchPolicy(
  tx: Tx,
  policies: readonly StoredPolicy[],
  record: FilterRecord | undefined,
): StoredPolicy | null {
  if (!record) return null;
  const context = { now: tx.system.now() };
  return (
    policies.find(({ isOn, filter }) => isOn && filter !== null && matches(filter, record, context)) ?? null
  );
}

/** A policy in the hours of the team that a thing lies with, where it wants them and the team has some. */
export function inTeamHours(
  policy: StoredPolicy,
  teamId: string | null,
  teamHours: readonly StoredHours[],
): StoredPolicy {
  const { terms } = policy;
  const own = terms.usesTeamHours ? teamHours.find((one) => one.teamId === teamId) : undefined;
  return own ? { ...policy, terms: { ...terms, calendars: own.calendars } } : policy;
}

/** True when a policy promises something of the stages of conversations, or stands still in one. */
export function areStagesUsed(policies: readonly StoredPolicy[]): boolean {
  return policiesFor(policies, 'conversation').some(
    ({ isOn, terms: { targets, pausesIn } }) =>
      isOn && [...targets.map(({ metric }) => metric), ...pausesIn].some((one) => flowStateOf(one) !== null),
  );
}

/** The fields that any of the policies looks at. */
export function askedFields(policies: readonly StoredPolicy[]): string[] {
  return [...new Set(policies.flatMap(({ filter }) => (filter === null ? [] : fieldsOf(filter))))];
}
