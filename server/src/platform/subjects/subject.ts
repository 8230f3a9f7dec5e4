import type {
  CheckedFilter,
  FieldSet,
  FieldType,
  FilterContext,
  FilterRecord,
  Text,
} from '@zhiyin/domain/kit';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Context, Tx } from '../context.ts';
import { compileFilter, type FilterColumns } from '../filter/compile-filter.ts';

/** Where the things of one kind are found, as pieces of SQL. */
export interface SubjectSource {
  /** 'conversation', 'ticket': stable, stored with rules and clocks. */
  readonly kind: string;
  readonly words: Text;
  /** What conditions may name, from the module's `domain/src/<module>/fields.ts`. */
  readonly fields: FieldSet;
  /**
   * What stands after `from`: one table, or several joined that keep one row for each thing. A function where what is
   * looked at depends on the moment: on what of a thing is over by then.
   */
  readonly from: RawBuilder<unknown> | ((at: Date) => RawBuilder<unknown>);
  readonly workspaceId: Expression<unknown>;
  readonly subjectId: Expression<unknown>;
  /** The field that says what one of them is called: a customer’s name, a title. */
  readonly titleField: string;
  /** Where each field is found in `from`. */
  readonly columns: FilterColumns;
  /** By which moments rules may go, of the fields that say so: the ids of what has it within a span, by an index. */
  readonly rings?: Readonly<Record<string, (tx: Tx, from: Date, to: Date) => RawBuilder<unknown>>>;
  /** What the caller may see, as in lists; the system sees all. */
  readonly isVisible: (ctx: Context) => Expression<SqlBool>;
  /** Fields that every shop has its own of: what its forms ask. */
  readonly ofShop?: (tx: Tx) => Promise<ShopFields>;
}

/** Fields and where they are found. */
export type ShopFields = Pick<SubjectSource, 'fields' | 'columns'>;

/** A kind of thing that rules, service levels, queues and views speak of: a conversation, a ticket. */
export interface Subject extends SubjectSource {
  /**
   * Things as filters see them now, by id; what is hidden or not there is left out.
   *
   * @param fields Only these are read, which is cheaper; all unless given.
   */
  records(tx: Tx, ids: readonly string[], fields?: readonly string[]): Promise<Map<string, FilterRecord>>;
  /** Ids for which a filter holds now, in order of id, after `after`; the same answer as `matches` on `records`. */
  find(tx: Tx, asked: Asked): Promise<string[]>;
  /** As `find`, of what has a moment after `from` and not after `to`, with that moment. */
  findWithin(tx: Tx, asked: AskedWithin): Promise<{ id: string; moment: Date }[]>;
  /** How many things a filter holds for now. */
  count(tx: Tx, asked: Pick<Asked, 'filter' | 'context'>): Promise<number>;
  /** The same, with the fields of the shop. */
  inShop(tx: Tx): Promise<Subject>;
}

interface Asked {
  readonly filter: CheckedFilter;
  readonly context: FilterContext;
  readonly limit: number;
  /** Keyset: the last id of the page before. */
  readonly after?: string;
}

interface AskedWithin extends Asked {
  /** One that `rings` knows. */
  readonly field: string;
  readonly from: Date;
  readonly to: Date;
}

/** Declares a kind of subject. @throws Error when a field has no column, or sets off rules without `rings`. */
export function subject(source: SubjectSource): Subject {
  const bare = Object.keys(source.fields).find((field) => !Object.hasOwn(source.columns, field));
  if (bare !== undefined) throw new Error(`The field “${bare}” of “${source.kind}” has no column.`);
  const mute = Object.entries(source.fields).find(([key, field]) => field.setsOff && !source.rings?.[key]);
  if (mute) throw new Error(`Nobody knows when “${mute[0]}” of “${source.kind}” comes.`);
  const { subjectId } = source;
  const made: Subject = {
    ...source,
    records: (tx, ids, fields) => readRecords(tx, source, ids, fields ?? Object.keys(source.fields)),
    find: async (tx, { filter, context, limit, after }) => {
      const holds = compileFilter(filter, source.columns, context);
      const page = after === undefined ? sql`` : sql`and ${subjectId} > ${after}::uuid`;
      const { rows } = await sql<{ id: string }>`
        select ${subjectId} as id ${visible(tx, source)} and ${holds} ${page} order by ${subjectId} limit ${limit}
      `.execute(tx.db);
      return rows.map(({ id }) => id);
    },
    findWithin: (tx, asked) => findWithin(tx, source, asked),
    count: async (tx, { filter, context }) => {
      const holds = compileFilter(filter, source.columns, context);
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${visible(tx, source)} and ${holds}
      `.execute(tx.db);
      return rows[0]?.count ?? 0;
    },
    inShop: async (tx) => {
      const { ofShop, ...rest } = source;
      if (!ofShop) return made;
      const { fields, columns } = await ofShop(tx);
      return subject({
        ...rest,
        fields: { ...source.fields, ...fields },
        columns: { ...source.columns, ...columns },
      });
    },
  };
  return made;
}

async function findWithin(
  tx: Tx,
  source: SubjectSource,
  { field, from, to, filter, context, limit, after }: AskedWithin,
): Promise<{ id: string; moment: Date }[]> {
  const [near, column] = [source.rings?.[field], source.columns[field]];
  if (!near || !column) throw new Error(`Nobody knows when “${field}” of “${source.kind}” comes.`);
  const { subjectId } = source;
  const page = after === undefined ? sql`` : sql`and ${subjectId} > ${after}::uuid`;
  const { rows } = await sql<{ id: string; moment: Date }>`
    select ${subjectId} as id, ${column} as moment ${visible(tx, source, from)}
      and ${subjectId} in (${near(tx, from, to)}) and ${column} > ${from} and ${column} <= ${to}
      and ${compileFilter(filter, source.columns, context)} ${page} order by ${subjectId} limit ${limit}
  `.execute(tx.db);
  return rows;
}

function visible(tx: Tx, source: SubjectSource, at = tx.system.now()): RawBuilder<unknown> {
  const { workspaceId, isVisible } = source;
  const from = typeof source.from === 'function' ? source.from(at) : source.from;
  return sql`from ${from} where ${workspaceId} = ${tx.workspaceId} and ${isVisible(tx)}`;
}

async function readRecords(
  tx: Tx,
  source: SubjectSource,
  ids: readonly string[],
  asked: readonly string[],
): Promise<Map<string, FilterRecord>> {
  if (ids.length === 0) return new Map();
  const fields = asked.filter((field) => Object.hasOwn(source.fields, field));
  const cells = fields.map((field) => cellOf(source.fields[field]?.type, source.columns[field]));
  const row = cells.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_array(${sql.join(cells)})`;
  const { rows } = await sql<{ id: string; cells: unknown }>`
    select ${source.subjectId} as id, ${row} as cells ${visible(tx, source)}
      and ${source.subjectId} = any(${[...ids]}::uuid[])
  `.execute(tx.db);
  return new Map(rows.map(({ id, cells }) => [id, recordOf(source.fields, fields, cells)]));
}

/** As JSON a cell keeps its type but for moments, which travel as milliseconds. */
function cellOf(type: FieldType | undefined, column: Expression<unknown> | undefined): RawBuilder<unknown> {
  if (column === undefined) return sql`null`;
  if (type === 'moment') return sql`(extract(epoch from ${column}) * 1000)::bigint`;
  return sql`${column}`;
}

const Cells = z.array(z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]));

function recordOf(fields: FieldSet, asked: readonly string[], cells: unknown): FilterRecord {
  const values = Cells.parse(asked.length === 0 ? [] : cells);
  return Object.fromEntries(
    asked.map((field, index) => {
      const value = values[index];
      return [field, fields[field]?.type === 'moment' && typeof value === 'number' ? new Date(value) : value];
    }),
  );
}
