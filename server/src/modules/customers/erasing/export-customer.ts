import { Readable } from 'node:stream';
import {
  customerExported,
  customersPrivacy,
  customersPersonalWords as words,
} from '@zhiyin/domain/customers';
import { say } from '@zhiyin/domain/kit';
import { type Context, requirePermission } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import type { Person, PersonalRecord } from '#platform/personal/personal.ts';
import { findCustomer } from '../queries.ts';
import { recordsOf } from '../tree/records-of.ts';
import { personBy, placesOf } from './person.ts';

const pageSize = 500;

/**
 * All that is held of a person, for people to hand on: a table of record, field and content, with a first line that says
 * so. It is what erasing would take, with the moments that would stay; it is read page by page, so that its length costs no
 * memory. Each time is recorded.
 *
 * @throws Refusal `missing`
 */
export async function exportCustomer(
  ctx: Context,
  { customerId: recordId }: { customerId: string },
): Promise<Readable> {
  requirePermission(ctx, customersPrivacy);
  const person = await transact(ctx, async (tx) => {
    const { customerId } = await findCustomer(tx, recordId);
    await announce(tx, customerExported, { customerId });
    return personBy(tx, await recordsOf(tx, customerId));
  });
  return Readable.from(tableOf(ctx, person));
}

/** The same as a file. */
export async function downloadCustomer(
  ctx: Context,
  params: { customerId: string },
  { reply }: Pick<Exchange, 'reply'>,
): Promise<typeof answered> {
  const table = await exportCustomer(ctx, params);
  reply.headers({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="customer-data.csv"',
    'x-content-type-options': 'nosniff',
  });
  reply.send(table);
  return answered;
}

async function* tableOf(ctx: Context, person: Person): AsyncGenerator<string> {
  const heads = [words.exportRecord, words.exportField, words.exportValue];
  yield byteOrderMark + csvLine(heads.map((head) => say(head, ctx.locale)));
  const places = await look(ctx, async (tx) => placesOf(tx));
  for (const place of places) {
    const name = say(place.words, ctx.locale);
    for (let offset = 0, isMore = true; isMore; offset += pageSize) {
      const page = { offset, limit: pageSize };
      const records = await look(ctx, (tx) => place.show(tx, person, page));
      yield records.flatMap((record, at) => linesOf(`${name} ${offset + at + 1}`, record)).join('');
      isMore = records.length === pageSize;
    }
  }
}

/** One line for each field that says something. */
function linesOf(record: string, fields: PersonalRecord): string[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const text = textOf(value);
    return text === '' ? [] : [csvLine([record, field, text])];
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return String(value);
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value);
}
