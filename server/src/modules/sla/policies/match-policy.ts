import { type FilterRecord, fieldsOf, matches } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import type { StoredPolicy } from './stored-policies.ts';

/** The first policy that is on and whose filter holds; null when none does. */
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

/** The fields that any of the policies looks at. */
export function askedFields(policies: readonly StoredPolicy[]): string[] {
  return [...new Set(policies.flatMap(({ filter }) => (filter === null ? [] : fieldsOf(filter))))];
}
