import {
  customerExported,
  customersPrivacy,
  customersPersonalWords as words,
} from '@zhiyin/domain/customers';
import { say } from '@zhiyin/domain/kit';
import { type Context, requirePermission } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import type { PersonalRecord } from '#platform/personal/personal.ts';
import { findCustomer } from '../queries.ts';
import { personBy, placesOf } from './person.ts';

/**
 * All that is held of a person, for people to hand on: a table of record, field and content, with a first line that says
 * so. It is what erasing would take, with the moments that would stay. Each time is recorded.
 *
 * @throws Refusal `missing`
 */
export async function exportCustomer(
  ctx: Context,
  { customerId: recordId }: { customerId: string },
): Promise<string[][]> {
  requirePermission(ctx, customersPrivacy);
  return transact(ctx, async (tx) => {
    const { customerId } = await findCustomer(tx, recordId);
    const person = await personBy(tx, customerId);
    const lines = [
      [words.exportRecord, words.exportField, words.exportValue].map((head) => say(head, tx.locale)),
    ];
    for (const place of placesOf(tx)) {
      const records = await place.show(tx, person);
      const name = say(place.words, tx.locale);
      lines.push(...records.flatMap((record, index) => linesOf(`${name} ${index + 1}`, record)));
    }
    await announce(tx, customerExported, { customerId });
    return lines;
  });
}

/** The same as a file. */
export async function downloadCustomer(
  ctx: Context,
  params: { customerId: string },
  { reply }: Pick<Exchange, 'reply'>,
): Promise<typeof answered> {
  const lines = await exportCustomer(ctx, params);
  reply.headers({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="customer-data.csv"',
    'x-content-type-options': 'nosniff',
  });
  reply.send([byteOrderMark, ...lines.map(csvLine)].join(''));
  return answered;
}

/** One line for each field that says something. */
function linesOf(record: string, fields: PersonalRecord): string[][] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const text = textOf(value);
    return text === '' ? [] : [[record, field, text]];
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return String(value);
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value);
}
