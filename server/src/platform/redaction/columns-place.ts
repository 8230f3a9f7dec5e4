import type { Text } from '@zhiyin/domain/kit';
import { textRedacted } from '@zhiyin/domain/platform';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import { announce } from '../facts/announce.ts';
import type { RedactableRow, RedactionPlace, RowMark } from './place.ts';

interface Columns {
  readonly key: string;
  readonly words: Text;
  readonly table: string;
  /** The primary key but for the workspace; the first is what the fact names. */
  readonly keys: readonly string[];
  /** When the texts were last written. */
  readonly moment: RawBuilder<unknown>;
  readonly texts: readonly string[];
  readonly jsons?: readonly string[];
  /** A column that lists files. */
  readonly files?: string;
  /** Unless the fact `textRedacted` says it all. */
  readonly tell?: RedactionPlace['tell'];
}

const Values = z.record(z.string(), z.unknown());

/** Columns of a table as a place that is looked through. */
export function columnsPlace(columns: Columns): RedactionPlace {
  const { key, words } = columns;
  return {
    key,
    words,
    read: (tx, { after, before, limit }) => read(tx, columns, after, before, limit),
    hold: async (tx, keys) => {
      const { rows } = await sql<{ written: string }>`
        select ${valuesOf(columns)} as written from ${sql.table(columns.table)}
        where workspace_id = ${tx.workspaceId} and ${isRow(columns, keys)} for update
      `.execute(tx.db);
      return rows[0] && Values.parse(JSON.parse(rows[0].written));
    },
    write: async (tx, keys, values) => {
      const changes = [...columns.texts, ...(columns.jsons ?? [])].flatMap((name) => {
        if (!(name in values)) return [];
        const isJson = columns.jsons?.includes(name) === true;
        // A JSON null is not an empty column.
        const json = isJson && values[name] !== null;
        const value = json ? sql`${JSON.stringify(values[name])}::jsonb` : sql`${values[name]}`;
        return [sql`${sql.ref(name)} = ${value}`];
      });
      await sql`
        update ${sql.table(columns.table)} set ${sql.join(changes)}
        where workspace_id = ${tx.workspaceId} and ${isRow(columns, keys)}
      `.execute(tx.db);
    },
    tell:
      columns.tell ??
      (async (tx, { keys: [recordId = ''], kinds }) => {
        await announce(tx, textRedacted, { place: key, recordId, kinds: [...kinds] });
      }),
  };
}

async function read(
  tx: Tx,
  columns: Columns,
  after: RowMark | null,
  before: Date,
  limit: number,
): Promise<RedactableRow[]> {
  const { table, keys, moment, files } = columns;
  const refs = keys.map((name) => sql.ref(name));
  const order = sql.join([moment, ...refs]);
  const isBehind = after ? sql`(${order}) > (${sql.join([after.moment, ...after.keys])})` : sql`true`;
  const { rows } = await sql<{ keys: string[]; moment: Date; written: string; files: number }>`
    select array[${sql.join(refs.map((ref) => sql`${ref}::text`))}] as keys, ${moment} as moment,
      ${valuesOf(columns)} as written, ${files ? sql`cardinality(${sql.ref(files)})` : sql`0`} as files
    from ${sql.table(table)}
    where workspace_id = ${tx.workspaceId} and ${moment} <= ${before} and ${isBehind}
    order by ${order} limit ${limit}
  `.execute(tx.db);
  return rows.map(({ written, ...row }) => ({ ...row, values: Values.parse(JSON.parse(written)) }));
}

/** As a text: names within it stay as they are written. */
function valuesOf({ texts, jsons = [] }: Columns): RawBuilder<string> {
  const pairs = [...texts, ...jsons].flatMap((name) => [sql.lit(name), sql.ref(name)]);
  return sql<string>`jsonb_build_object(${sql.join(pairs)})::text`;
}

function isRow({ keys: names }: Columns, keys: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    names.map((name, index) => sql`${sql.ref(name)} = ${keys[index]}`),
    sql` and `,
  );
}
