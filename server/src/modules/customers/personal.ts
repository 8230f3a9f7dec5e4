import { type SqlBool, sql } from 'kysely';
import type { PersonalData } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';

/** What records themselves say. That two were joined, and what they are in figures, stays; the profile goes last. */
export const personal: PersonalData = {
  places: [
    personalRows({
      key: 'customers.undeliverable',
      words: { zh: '无法送达的邮箱', en: 'Addresses that take no mail' },
      table: 'undeliverable_addresses',
      keys: ['address_id'],
      of: ({ addresses }) => sql<SqlBool>`lower(t.address) = any(${[...addresses]}::text[])`,
      says: { address: '', detail: '' },
      shows: ['since'],
      isGone: true,
    }),
    personalRows({
      key: 'customers.likenesses',
      words: { zh: '相像的资料', en: 'Records that look alike' },
      table: 'customer_likenesses',
      keys: ['one_id', 'other_id'],
      of: ({ recordIds }) => sql<SqlBool>`(t.one_id = any(${[...recordIds]}::uuid[])
        or t.other_id = any(${[...recordIds]}::uuid[]))`,
      says: { reasons: '{}' },
      shows: ['found_at'],
      isGone: true,
    }),
    personalRows({
      key: 'customers.distinctions',
      words: { zh: '标记为不是同一人', en: 'Said not to be the same person' },
      table: 'customer_distinctions',
      keys: ['one_id', 'other_id'],
      of: ({ recordIds }) => sql<SqlBool>`(t.one_id = any(${[...recordIds]}::uuid[])
        or t.other_id = any(${[...recordIds]}::uuid[]))`,
      says: {},
      shows: ['said_at'],
      isGone: true,
    }),
    personalRows({
      key: 'customers.accounts',
      words: { zh: '聊天账号', en: 'Accounts they write from' },
      table: 'customer_identities',
      keys: ['scope', 'external_id'],
      of: ofRecords(),
      says: { external_id: '', name: null },
      shows: ['channel', 'first_seen_at', 'last_seen_at'],
      isGone: true,
    }),
    personalRows({
      key: 'customers.identities',
      words: { zh: '顾客身份', en: 'What customers are known by' },
      table: 'identity_claims',
      keys: ['claim_id'],
      of: ofRecords(),
      says: { value: '' },
      shows: ['kind', 'noted_at'],
      isGone: true,
    }),
    personalRows({
      key: 'customers.profiles',
      words: { zh: '顾客资料', en: 'Customers’ profiles' },
      table: 'customers',
      keys: ['customer_id'],
      of: ofRecords(),
      says: {
        ...{ name: null, email: null, phone: null, external_id: null, proven_email: null },
        ...{
          own_fields: null,
          signed_fields: null,
          preferred_channel: null,
          preferred_by: null,
          preferred_at: null,
        },
      },
      shows: ['locale', 'created_at', 'last_seen_at'],
    }),
  ],
  stays: ['customer_erasures'],
};
