import {
  type ClaimKind,
  claimKinds,
  type MergeRecord,
  type Profile,
  type ProfileField,
  profileFields,
} from '@zhiyin/domain/customers';
import type { Locale } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

/** A record as it is stored: where it hangs, what it says by itself, and what it shows. */
export interface StoredRecord extends MergeRecord {
  readonly personId: string;
  readonly mergedAt: Date | null;
  readonly mergedBy: string | null;
  readonly mergeProof: ClaimKind | null;
  readonly shown: Profile;
  readonly externalId: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly revision: number;
}

const Own = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.enum(['zh', 'en']),
});
const Proof = z.enum(claimKinds).nullable();
const Fields = z.array(z.enum(profileFields));

const columns = [
  'customerId',
  'personId',
  'mergedIntoId',
  'mergedAt',
  'mergedBy',
  'mergeProof',
  'mergeNumber',
  'mergedFields',
  'ownFields',
  'name',
  'email',
  'phone',
  'locale',
  'externalId',
  'createdAt',
  'lastSeenAt',
  'revision',
] as const;

/**
 * Lets one transaction of the workspace at a time change how records hang together or what they say. Held until the
 * transaction ends; whoever only reads never waits for it.
 */
export async function holdTrees(tx: Tx): Promise<void> {
  const what = `customers.trees ${tx.workspaceId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(tx.db);
}

/** All records of the persons that the named records belong to, oldest id first. */
export async function recordsOfPersons(tx: Tx, customerIds: readonly string[]): Promise<StoredRecord[]> {
  const rows = await tx.db
    .selectFrom('customers')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('personId', 'in', (one) =>
      one
        .selectFrom('customers')
        .select('personId')
        .where('workspaceId', '=', tx.workspaceId)
        .where('customerId', 'in', [...customerIds]),
    )
    .orderBy('customerId')
    .execute();
  return rows.map(
    ({ name, email, phone, locale, ownFields, mergedFields, mergeNumber, mergeProof, ...row }) => {
      const shown: Profile = { name, email, phone, locale: asLocale(locale) };
      const fields: ProfileField[] = Fields.parse(mergedFields ?? []);
      return {
        ...row,
        shown,
        own: ownFields === null ? shown : Own.parse(ownFields),
        mergedFields: fields,
        mergeProof: Proof.parse(mergeProof),
        mergeNumber: mergeNumber ?? 0,
      };
    },
  );
}

/** A stored language. */
export function asLocale(stored: string): Locale {
  return stored === 'zh' ? 'zh' : 'en';
}
