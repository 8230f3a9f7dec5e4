import { type SensitiveKind, sensitiveKinds } from '@zhiyin/domain/kit';
import { RedactionDays } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import type { RedactionPlace } from './place.ts';

const dayMs = 24 * 3600_000;

/** What is set, with how far it was carried out. */
export interface StoredPolicy {
  readonly days: RedactionDays;
  readonly revision: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
  readonly ranAt: Date | null;
  readonly isCatchingUp: boolean;
  readonly redactedCount: number;
}

const never: RedactionDays = {
  'identity-card': null,
  'bank-card': null,
  phone: null,
  email: null,
  address: null,
  secret: null,
  records: null,
};

/** The ages of a shop; nothing is ever taken out until somebody sets them. */
export async function findPolicy(tx: Tx): Promise<StoredPolicy> {
  const row = await tx.db
    .selectFrom('redactionPolicies')
    .select(['days', 'revision', 'changedAt', 'changedBy', 'ranAt', 'isCatchingUp', 'redactedCount'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  if (row) return { ...row, days: RedactionDays.parse(row.days), redactedCount: Number(row.redactedCount) };
  const none = { changedAt: null, changedBy: null, ranAt: null, isCatchingUp: false };
  return { days: never, revision: 0, ...none, redactedCount: 0 };
}

/** A kind with the moment up to which it is taken out. */
export interface DueSince {
  readonly kind: SensitiveKind;
  readonly before: Date;
}

/** The kinds that are taken out of a place at all: at the age of each, or where records are kept at theirs. */
export function dueKinds(days: RedactionDays, now: Date, { isRecords = false }: RedactionPlace): DueSince[] {
  return sensitiveKinds.flatMap((kind) => {
    const age = days[isRecords ? 'records' : kind];
    return age === null ? [] : [{ kind, before: new Date(now.getTime() - age * dayMs) }];
  });
}

/** Whether nothing is ever taken out. */
export function isNever(days: RedactionDays): boolean {
  return Object.values(days).every((age) => age === null);
}
