import { sql } from 'kysely';
import { columnsPlace } from '#platform/redaction/columns-place.ts';
import type { RedactionPlace } from '#platform/redaction/place.ts';
import { wholeValues } from '#platform/redaction/whole-values.ts';

const addresses = columnsPlace({
  key: 'customers.undeliverable',
  words: { zh: '无法送达的邮箱', en: 'Addresses that take no mail' },
  table: 'undeliverable_addresses',
  keys: ['address_id'],
  moment: sql`since`,
  texts: ['address', 'detail'],
});

/** Addresses that take no mail, as long as the shop keeps addresses: one that came of age is known no more. */
export const redactedAddresses: RedactionPlace = {
  ...addresses,
  isRecords: true,
  redact: wholeValues({ address: 'email' }),
  write: async (tx, [addressId = ''], values) => {
    if (values['address'] !== null) return addresses.write(tx, [addressId], values);
    await sql`
      delete from undeliverable_addresses where workspace_id = ${tx.workspaceId} and address_id = ${addressId}::uuid
    `.execute(tx.db);
  },
};
