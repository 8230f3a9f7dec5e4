import {
  asciiLower,
  type CheckedFilter,
  type Comparing,
  type Condition,
  type FieldType,
  type FilterContext,
  me,
  type Scalar,
} from '@zhiyin/domain/kit';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * Where each field of a filter is found: a column or any expression of the matching type, namely `text` for texts and
 * choices, a number for numbers and money, `timestamptz(3)`, `date`, `text[]` for choices of many, `boolean` or `uuid`.
 *
 * @example const columns = { state: sql.ref('conversations.state'), tags: sql.ref('conversations.tags') };
 */
export type FilterColumns = Readonly<Record<string, Expression<unknown>>>;

/**
 * Turns a checked filter into a condition for `where`. It holds for exactly the rows for which `matches` holds.
 *
 * Every value travels as a bound parameter; field and operator choose among fixed fragments and never become text.
 * A plain comparison stays bare, so that an index can serve it: it is null for an empty value, which `and`, `or` and
 * `where` treat as false, and wherever the answer is turned round we say `is not true`.
 *
 * @throws Error when a field has no column, or the filter asks for a change: rows have no before.
 */
export function compileFilter(
  filter: CheckedFilter,
  columns: FilterColumns,
  context: FilterContext,
): RawBuilder<SqlBool> {
  if ('all' in filter) return joined(filter.all, columns, context, sql` and `, sql<SqlBool>`true`);
  if ('any' in filter) return joined(filter.any, columns, context, sql` or `, sql<SqlBool>`false`);
  if ('not' in filter) return opposite(compileFilter(filter.not, columns, context));
  return compileCondition(filter, columnOf(columns, filter.field), context);
}

function joined(
  members: readonly CheckedFilter[],
  columns: FilterColumns,
  context: FilterContext,
  word: RawBuilder<unknown>,
  none: RawBuilder<SqlBool>,
): RawBuilder<SqlBool> {
  if (members.length === 0) return none;
  const parts = members.map((member) => compileFilter(member, columns, context));
  return sql<SqlBool>`(${sql.join(parts, word)})`;
}

function opposite(condition: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  return sql<SqlBool>`((${condition}) is not true)`;
}

function columnOf(columns: FilterColumns, field: string): Expression<unknown> {
  const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
  if (column === undefined) throw new Error(`The field “${field}” has no column to filter by.`);
  return column;
}

function compileCondition(
  condition: Condition,
  raw: Expression<unknown>,
  context: FilterContext,
): RawBuilder<SqlBool> {
  const { type } = condition;
  const column = type === 'text' ? lowered(raw) : raw;
  const told = (value: Scalar): RawBuilder<unknown> => bound(type, value, context);
  switch (condition.operator) {
    case 'is':
      return sql`${column} = ${told(condition.value)}`;
    case 'is-not':
      return opposite(sql`${column} = ${told(condition.value)}`);
    case 'is-any-of':
      return sql`${column} = any(${boundList(type, condition.value, context)})`;
    case 'is-none-of':
      return opposite(sql`${column} = any(${boundList(type, condition.value, context)})`);
    case 'contains':
      return sql`strpos(${column}, ${told(condition.value)}) > 0`;
    case 'does-not-contain':
      return opposite(sql`strpos(${column}, ${told(condition.value)}) > 0`);
    case 'starts-with':
      return sql`starts_with(${column}, ${told(condition.value)})`;
    case 'is-empty':
      return isEmpty(type, raw);
    case 'is-not-empty':
      return opposite(isEmpty(type, raw));
    case 'has-any-of':
      return sql`${column} && ${boundList(type, condition.value, context)}`;
    case 'has-all-of':
      return sql`${column} @> ${boundList(type, condition.value, context)}`;
    case 'has-none-of':
      return opposite(sql`${column} && ${boundList(type, condition.value, context)}`);
    case 'changed':
    case 'changed-from':
    case 'changed-to':
      throw new Error('A row has no before: changes can only be asked of events.');
    default:
      return compileComparison(condition, column, told, context);
  }
}

function compileComparison(
  condition: Comparing,
  column: Expression<unknown>,
  told: (value: Scalar) => RawBuilder<unknown>,
  context: FilterContext,
): RawBuilder<SqlBool> {
  switch (condition.operator) {
    case 'above':
    case 'after':
      return sql`${column} > ${told(condition.value)}`;
    case 'at-least':
      return sql`${column} >= ${told(condition.value)}`;
    case 'below':
    case 'before':
      return sql`${column} < ${told(condition.value)}`;
    case 'at-most':
      return sql`${column} <= ${told(condition.value)}`;
    case 'between': {
      const [from, to] = condition.value;
      const end = condition.type === 'moment' ? sql`<` : sql`<=`;
      return sql`(${column} >= ${told(from)} and ${column} ${end} ${told(to)})`;
    }
    case 'within-last':
      return spans(column, secondsFrom(context.now, -condition.value), context.now);
    case 'within-next':
      return spans(column, context.now, secondsFrom(context.now, condition.value));
  }
}

function spans(column: Expression<unknown>, from: Date, to: Date): RawBuilder<SqlBool> {
  return sql`(${column} >= ${from.toISOString()}::timestamptz and ${column} <= ${to.toISOString()}::timestamptz)`;
}

function secondsFrom(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

/** The "C" collation lower-cases A to Z only, in every PostgreSQL; so does `asciiLower`. */
function lowered(column: Expression<unknown>): RawBuilder<unknown> {
  return sql`lower(${column} collate "C")`;
}

function isEmpty(type: FieldType, column: Expression<unknown>): RawBuilder<SqlBool> {
  if (type === 'choices') return sql`coalesce(cardinality(${column}), 0) = 0`;
  if (type === 'text' || type === 'choice') return sql`coalesce(${column}, '') = ''`;
  return sql`${column} is null`;
}

function bound(type: FieldType, value: Scalar, context: FilterContext): RawBuilder<unknown> {
  return sql`${plain(type, value, context)}::${sqlType(type, [value])}`;
}

function boundList(type: FieldType, values: readonly Scalar[], context: FilterContext): RawBuilder<unknown> {
  const list = values.map((value) => plain(type, value, context)).filter((value) => value !== null);
  return sql`${list}::${sqlType(type, values)}[]`;
}

/** The value a parameter carries; null for `@me` when nobody asks. */
function plain(type: FieldType, value: Scalar, context: FilterContext): Scalar | null {
  if (type === 'reference' && value === me) return context.me ?? null;
  return type === 'text' && typeof value === 'string' ? asciiLower(value) : value;
}

/** Whole numbers travel as bigint, because an index on an integer column cannot serve a comparison with numeric. */
function sqlType(type: FieldType, values: readonly Scalar[]): RawBuilder<unknown> {
  switch (type) {
    case 'number':
    case 'money':
      return values.every((value) => Number.isSafeInteger(value)) ? sql`bigint` : sql`numeric`;
    case 'moment':
      return sql`timestamptz`;
    case 'day':
      return sql`date`;
    case 'boolean':
      return sql`boolean`;
    case 'reference':
      return sql`uuid`;
    default:
      return sql`text`;
  }
}
