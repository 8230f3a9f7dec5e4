import {
  customerCreated,
  customerEdited,
  customersMerged,
  fieldsToFill,
  visitorIdentified,
} from '@zhiyin/domain/customers';
import type { Locale } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { z } from 'zod';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Context, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { handOverFiles } from '#platform/files/hand-over-files.ts';
import { noteIdentity } from '../identities/note-identity.ts';
import { areDistinct } from '../likenesses/distinctions.ts';
import { changeProfile } from '../tree/change-profile.ts';
import { areBeingErased, joinRecords, personOf } from '../tree/join-records.ts';
import { holdTrees, recordsOfPersons } from '../tree/stored-record.ts';
import { type Claimed, fillProfile, noteReach, tidied } from './fill-profile.ts';
import { isVouchedFor } from './is-vouched-for.ts';

/** What the shop's own system vouched for. */
export interface Vouched {
  readonly externalId: string;
  /** Signed with it: set in the record when they differ from what was signed before. */
  readonly signed: Claimed & { readonly unionid?: unknown; readonly isPhoneTried?: boolean };
  /** Sent beside it unsigned: only fills what is empty. */
  readonly unsigned: Claimed;
  /** The record that the visitor's browser had so far, stored or not; null for a new browser. */
  readonly customerId: string | null;
  readonly locale: Locale;
  readonly source: string;
}

/**
 * Finds or makes the record of a visitor whom the shop's own system vouches for. A nameless record that the browser had
 * becomes theirs, or, when they have one already, is merged into it. Whoever calls has checked the signature.
 *
 * @returns the record that the visitor is from now on.
 */
export async function identifyCustomer(ctx: Context, vouched: Vouched): Promise<string> {
  requireSystem(ctx);
  return transact(ctx, (tx) => identify(tx, vouched));
}

async function identify(tx: Tx, vouched: Vouched): Promise<string> {
  const known = await recordOf(tx, vouched.externalId);
  const signed = tidied(vouched.signed);
  const isNothingNew = known?.customerId === vouched.customerId && isSigned(known?.signed ?? {}, signed);
  if (known && isNothingNew) {
    await noteMore(tx, known.customerId, vouched.signed);
    return known.customerId;
  }

  await holdTrees(tx);
  const customerId = await recordFor(tx, vouched);
  await handOverUploads(tx, vouched.customerId, customerId);
  await setSigned(tx, customerId, signed);
  await noteReach(tx, customerId, signed, 'signature');
  await noteMore(tx, customerId, vouched.signed);
  await fillProfile(tx, customerId, vouched.unsigned);
  return customerId;
}

/** What the shop's system says beside the fields of a record; it may say it of what was signed before. */
async function noteMore(tx: Tx, customerId: string, signed: Vouched['signed']): Promise<void> {
  const { phone } = tidied(signed);
  if (phone && signed.isPhoneTried)
    await noteIdentity(tx, { customerId, kind: 'phone', said: phone, ground: 'signed-tried' });
  await noteUnion(tx, customerId, signed.unionid);
}

/** What WeChat calls them in all of the shop's accounts and mini-programs, where the shop's system says so. */
async function noteUnion(tx: Tx, customerId: string, unionId: unknown): Promise<void> {
  if (typeof unionId !== 'string') return;
  await noteIdentity(tx, {
    customerId,
    kind: 'unionid',
    scope: 'wechat',
    said: unionId,
    ground: 'signature',
  });
}

interface Known {
  readonly customerId: string;
  readonly signed: Readonly<Record<string, unknown>>;
}

async function recordOf(tx: Tx, externalId: string): Promise<Known | null> {
  const row = await tx.db
    .selectFrom('customers')
    .select(['customerId', 'signedFields'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('externalId', '=', externalId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    customerId: row.customerId,
    signed: z.record(z.string(), z.unknown()).parse(row.signedFields ?? {}),
  };
}

async function recordFor(tx: Tx, vouched: Vouched): Promise<string> {
  const { externalId, locale, source } = vouched;
  // Asked again: another tab may have been here while this one waited for the trees.
  const known = await recordOf(tx, externalId);
  const nameless = vouched.customerId === null ? null : await namelessRecord(tx, vouched.customerId);
  if (known) {
    if (nameless) await handOver(tx, nameless, known.customerId);
    return known.customerId;
  }
  if (nameless) {
    await nameRecord(tx, nameless.customerId, externalId);
    return nameless.customerId;
  }
  const customerId = tx.system.newId();
  const now = tx.system.now();
  await sql`
    insert into customers (workspace_id, customer_id, external_id, locale, created_at, last_seen_at)
    values (${tx.workspaceId}, ${customerId}, ${externalId}, ${locale}, ${now}, ${now})
  `.execute(tx.db);
  await announce(tx, customerCreated, { customerId, source });
  return customerId;
}

/** What the nameless browser uploaded and did not send yet. What another customer uploaded there stays theirs. */
async function handOverUploads(tx: Tx, fromId: string | null, toId: string): Promise<void> {
  if (fromId === null || fromId === toId || (await isVouchedFor(tx, fromId))) return;
  await handOverFiles(tx, fromId, toId);
}

interface Nameless {
  readonly customerId: string;
  readonly mergedIntoId: string | null;
}

/** The browser's record if it is stored and nobody vouched for it yet: one shared browser serves two customers. */
async function namelessRecord(tx: Tx, customerId: string): Promise<Nameless | null> {
  const row = await tx.db
    .selectFrom('customers')
    .select(['customerId', 'mergedIntoId', 'externalId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .executeTakeFirst();
  return row && row.externalId === null ? row : null;
}

async function handOver(tx: Tx, nameless: Nameless, toCustomerId: string): Promise<void> {
  const fromCustomerId = nameless.customerId;
  await announce(tx, visitorIdentified, { fromCustomerId, toCustomerId });
  const records = await recordsOfPersons(tx, [fromCustomerId, toCustomerId]);
  const from = personOf(records, fromCustomerId);
  const into = personOf(records, toCustomerId);
  // What a member merged stays as they left it, and so does a person who has another one's records.
  const isOurs = from.customerId === fromCustomerId && from.customerId !== into.customerId;
  const isFree = records.every((one) => one.personId !== from.customerId || one.externalId === null);
  if (!isOurs || !isFree || (await areDistinct(tx, fromCustomerId, toCustomerId))) return;
  if (await areBeingErased(tx, records)) return;
  const fields = [...fieldsToFill(into.shown, from.shown)];
  const joining = { customerId: toCustomerId, fromCustomerId, fields };
  const { records: _all, ...joined } = await joinRecords(tx, joining);
  await announce(tx, customersMerged, { ...joined, fields });
}

async function nameRecord(tx: Tx, customerId: string, externalId: string): Promise<void> {
  await tx.db
    .updateTable('customers')
    .set({ externalId })
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .execute();
  await announce(tx, customerEdited, { customerId, fields: ['externalId'] });
}

/** An agent's correction stays until the shop's system says something new. */
async function setSigned(tx: Tx, customerId: string, signed: ReturnType<typeof tidied>): Promise<void> {
  const records = await recordsOfPersons(tx, [customerId]);
  const row = await tx.db
    .selectFrom('customers')
    .select('signedFields')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .executeTakeFirst();
  const before = z.record(z.string(), z.unknown()).parse(row?.signedFields ?? {});
  if (isSigned(before, signed)) return;
  const news = Object.fromEntries(Object.entries(signed).filter(([field, value]) => before[field] !== value));
  const { fields } = await changeProfile(tx, records, customerId, news);
  await tx.db
    .updateTable('customers')
    .set({ signedFields: sql`${JSON.stringify({ ...before, ...news })}::jsonb` })
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .execute();
  if (fields.length > 0) await announce(tx, customerEdited, { customerId, fields: [...fields] });
}

function isSigned(before: Readonly<Record<string, unknown>>, signed: object): boolean {
  return Object.entries(signed).every(([field, value]) => before[field] === value);
}
