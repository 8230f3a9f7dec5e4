import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';
import type { RedactionPlace } from '#platform/redaction/place.ts';
import { wholeValues } from '#platform/redaction/whole-values.ts';
import { redactedClaims } from './identities/redaction.ts';
import { redactedAddresses } from './undeliverable/redaction.ts';

const profiles = columnsPlace({
  key: 'customers.profiles',
  words: { zh: '顾客资料', en: 'Customers’ profiles' },
  table: 'customers',
  keys: ['customer_id'],
  moment: sql`last_seen_at`,
  texts: ['email', 'phone', 'proven_email'],
  jsons: ['own_fields', 'signed_fields'],
});

/** How customers can be reached, as long as the shop keeps it. */
export const redactionPlaces: readonly RedactionPlace[] = [
  {
    ...profiles,
    isRecords: true,
    redact: wholeValues({ email: 'email', phone: 'phone', proven_email: 'email' }),
    write: async (tx, keys, values) => {
      await profiles.write(tx, keys, values);
      // Whoever edits what they saw before is told that it is another one now.
      await sql`
        update customers set revision = revision + 1
        where workspace_id = ${tx.workspaceId} and customer_id = ${keys[0]}::uuid
      `.execute(tx.db);
    },
  },
  redactedClaims,
  redactedAddresses,
];
