import { sensitiveKinds, type Text } from '@zhiyin/domain/kit';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import type { RedactionPlace } from '../redaction/place.ts';
import type { Person, PersonalPlace, PersonalRecord } from './personal.ts';

/** What a column says once a person is erased: nothing, as that is written in it. */
type Nothing = null | '' | '—' | '{}' | '[]';

interface Rows {
  readonly key: string;
  readonly words: Text;
  readonly table: string;
  /** The primary key but for the workspace. */
  readonly keys: readonly string[];
  /** Which rows `t` of the workspace are theirs. */
  readonly of: (person: Person) => RawBuilder<SqlBool>;
  /** The columns that say something of them, with what stands there afterwards; an expression of `t` where that is more. */
  readonly says: Readonly<Record<string, Nothing | RawBuilder<unknown>>>;
  /** Of these, those that tell people nothing: what rows are found by. */
  readonly hides?: readonly string[];
  /** Further columns that they are shown, and that stay. */
  readonly shows?: readonly string[];
  /** The row itself goes. */
  readonly isGone?: boolean;
  /** Where these texts are redacted: whatever was made from them is changed along. */
  readonly place?: RedactionPlace;
  /** What they are shown of a row, where that is not what is written there. */
  readonly open?: (tx: Tx, row: PersonalRecord) => PersonalRecord;
  /** Before it is changed, such as the files that it lists. */
  readonly first?: (tx: Tx, row: PersonalRecord) => Promise<void>;
}

const Row = z.record(z.string(), z.unknown());

/** Rows of a table as a place of personal data. */
export function personalRows(rows: Rows): PersonalPlace {
  const { key, words, table, of, isGone = false } = rows;
  return {
    key,
    words,
    tables: [table],
    isGone,
    show: async (tx, person, { offset, limit }) => {
      const { says, hides = [], shows = [] } = rows;
      const columns = [...Object.keys(says).filter((name) => !hides.includes(name)), ...shows];
      const found = await sql<{ row: unknown }>`
        select jsonb_build_object(${pairsOf(columns)}) as row from ${sql.table(table)} t
        where t.workspace_id = ${tx.workspaceId} and ${of(person)} order by ${keysOf(rows)}
        offset ${offset} limit ${limit}
      `.execute(tx.db);
      const open = rows.open ?? ((_: Tx, row: PersonalRecord) => row);
      return found.rows.map(({ row }) => open(tx, Row.parse(row)));
    },
    erase: async (tx, person, limit) => {
      const says = isGone ? sql<SqlBool>`true` : saysMore(rows);
      const columns = [...rows.keys, ...Object.keys(rows.says)];
      const found = await sql<{ keys: string[]; row: unknown }>`
        select array[${keysOf(rows, '::text')}] as keys, jsonb_build_object(${pairsOf(columns)}) as row
        from ${sql.table(table)} t
        where t.workspace_id = ${tx.workspaceId} and ${of(person)} and ${says}
        order by ${keysOf(rows)} limit ${limit} for update of t
      `.execute(tx.db);
      for (const { keys, row } of found.rows) await eraseRow(tx, rows, keys, Row.parse(row));
      return found.rows.length;
    },
  };
}

async function eraseRow(tx: Tx, rows: Rows, keys: readonly string[], row: PersonalRecord): Promise<void> {
  const { place, first, isGone = false, table, says } = rows;
  await first?.(tx, row);
  const before = await place?.hold(tx, keys);
  if (place && before) {
    const after = Object.fromEntries(
      Object.entries(before).map(([name, was]) => [name, nothingOf(rows, name, was)]),
    );
    await place.write(tx, keys, after);
    await place.tell(tx, { keys, before, after, kinds: sensitiveKinds });
  }
  const isRow = sql.join(
    rows.keys.map((name, index) => sql`${ref(name)} = ${keys[index]}`),
    sql` and `,
  );
  if (isGone) {
    await sql`delete from ${sql.table(table)} t where t.workspace_id = ${tx.workspaceId} and ${isRow}`.execute(
      tx.db,
    );
    return;
  }
  const changes = Object.entries(says).map(([name, nothing]) => sql`${sql.ref(name)} = ${written(nothing)}`);
  await sql`
    update ${sql.table(table)} t set ${sql.join(changes)} where t.workspace_id = ${tx.workspaceId} and ${isRow}
  `.execute(tx.db);
}

/** What redaction is told that a column says from here on. */
function nothingOf({ says }: Rows, name: string, was: unknown): unknown {
  const nothing = says[name];
  if (nothing === '{}') return {};
  if (nothing === '[]') return [];
  if (nothing === null || typeof nothing === 'string') return nothing;
  return was;
}

/** Whether a row says anything yet. */
function saysMore({ says }: Rows): RawBuilder<SqlBool> {
  const more = Object.entries(says).map(
    ([name, nothing]) => sql<SqlBool>`${ref(name)} is distinct from ${written(nothing)}`,
  );
  return sql<SqlBool>`(${sql.join(more, sql` or `)})`;
}

function written(nothing: Nothing | RawBuilder<unknown>): RawBuilder<unknown> {
  return nothing === null || typeof nothing === 'string' ? sql.lit(nothing) : nothing;
}

function pairsOf(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.flatMap((name) => [sql.lit(name), ref(name)]));
}

function keysOf({ keys }: Rows, cast = ''): RawBuilder<unknown> {
  return sql.join(keys.map((name) => sql`${ref(name)}${sql.raw(cast)}`));
}

function ref(name: string): RawBuilder<unknown> {
  return sql.ref(`t.${name}`);
}

/** Rows `t` whose `column` is one of a person's records. */
export const ofRecords =
  (column = 'customer_id') =>
  ({ recordIds }: Person): RawBuilder<SqlBool> =>
    sql<SqlBool>`${ref(column)} = any(${[...recordIds]}::uuid[])`;

/** Rows `t` whose `column` is one of a person's things. */
export const ofThings =
  (column: string) =>
  ({ things }: Person): RawBuilder<SqlBool> =>
    sql<SqlBool>`${ref(column)} in (${things})`;
