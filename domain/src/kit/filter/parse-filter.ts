import type { Word } from '../words.ts';
import { type Field, type FieldSet, fieldOf } from './field.ts';
import { type CheckedFilter, type Condition, problemOfSize } from './filter.ts';
import { isOperator, type Operator, operators, operatorsFor, operatorsOf } from './operators.ts';
import { type Read, readMany, readNeedle, readPair, readSeconds, readValue } from './read-value.ts';
import { filterReasons } from './words.ts';

/** What is wrong with a filter and where: `path` is dotted, e.g. `all.0.value`, and empty for the whole. */
export interface FilterProblem {
  readonly path: string;
  readonly reason: Word;
}

export type ParsedFilter =
  | { readonly ok: true; readonly filter: CheckedFilter }
  | { readonly ok: false; readonly problems: readonly FilterProblem[] };

/**
 * Checks a filter against the fields it may name. Every problem is reported, with its place, so that a builder can
 * mark them all at once; a tree over the size limits is refused whole.
 *
 * @param over `events` also allows `changed`, `changed-from` and `changed-to`.
 */
export function parseFilter(fields: FieldSet, json: unknown, over: 'rows' | 'events' = 'rows'): ParsedFilter {
  const size = problemOfSize(json);
  if (size !== null) {
    const reason = size === 'depth' ? filterReasons.tooDeep : filterReasons.tooMany;
    return { ok: false, problems: [{ path: '', reason }] };
  }
  const problems: FilterProblem[] = [];
  const filter = parseNode({ fields, over, problems }, json, []);
  return filter === null || problems.length > 0 ? { ok: false, problems } : { ok: true, filter };
}

interface Parsing {
  readonly fields: FieldSet;
  readonly over: 'rows' | 'events';
  readonly problems: FilterProblem[];
}
type Path = readonly (string | number)[];

function parseNode(parsing: Parsing, json: unknown, path: Path): CheckedFilter | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse(parsing, path, filterReasons.malformed);
  }
  const [key, ...others] = Object.keys(json);
  if (key === 'not' && others.length === 0 && 'not' in json) {
    const inner = parseNode(parsing, json.not, [...path, 'not']);
    return inner === null ? null : { not: inner };
  }
  if (key === 'all' && others.length === 0 && 'all' in json) {
    const all = parseGroup(parsing, json.all, [...path, 'all']);
    return all === null ? null : { all };
  }
  if (key === 'any' && others.length === 0 && 'any' in json) {
    const any = parseGroup(parsing, json.any, [...path, 'any']);
    return any === null ? null : { any };
  }
  return parseCondition(parsing, json, path);
}

function parseGroup(parsing: Parsing, json: unknown, path: Path): CheckedFilter[] | null {
  if (!Array.isArray(json)) return refuse(parsing, path, filterReasons.malformed);
  const members = json.map((member, index) => parseNode(parsing, member, [...path, index]));
  return members.filter((member) => member !== null);
}

function parseCondition(parsing: Parsing, json: object, path: Path): Condition | null {
  const isOurs = Object.keys(json).every((key) => ['field', 'operator', 'value'].includes(key));
  if (!isOurs || !('field' in json) || !('operator' in json)) {
    return refuse(parsing, path, filterReasons.malformed);
  }
  const { field: key, operator } = json;
  if (typeof key !== 'string' || typeof operator !== 'string') {
    return refuse(parsing, path, filterReasons.malformed);
  }
  const field = fieldOf(parsing.fields, key);
  if (field === undefined) return refuse(parsing, [...path, 'field'], filterReasons.unknownField);
  if (!isOperator(operator)) return refuse(parsing, [...path, 'operator'], filterReasons.unknownOperator);
  const unsuitable = problemOfOperator(parsing, field, operator);
  if (unsuitable !== null) return refuse(parsing, [...path, 'operator'], unsuitable);

  const value = 'value' in json ? json.value : undefined;
  const read = readCondition({ field: key, type: field.type }, field, operator, value);
  return read.ok ? read.value : refuse(parsing, [...path, 'value'], read.reason);
}

function problemOfOperator(parsing: Parsing, field: Field, operator: Operator): Word | null {
  if (operatorsFor(field, parsing.over).includes(operator)) return null;
  const isForEvents = operatorsOf(field.type, 'events').includes(operator);
  if (isForEvents && parsing.over === 'events') return filterReasons.noPast;
  return isForEvents ? filterReasons.eventOperator : filterReasons.unsuitableOperator;
}

type On = Pick<Condition, 'field' | 'type'>;

/** Pairs an operator with the operand it takes; the switch is what lets the types follow. */
function readCondition(on: On, field: Field, operator: Operator, value: unknown): Read<Condition> {
  if (value === undefined && operators[operator] !== 'none') {
    return { ok: false, reason: filterReasons.missingValue };
  }
  switch (operator) {
    case 'is-empty':
    case 'is-not-empty':
    case 'changed':
      if (value !== undefined) return { ok: false, reason: filterReasons.needlessValue };
      return { ok: true, value: { ...on, operator } };
    case 'contains':
    case 'does-not-contain':
    case 'starts-with':
      return withValue(readNeedle(value), (needle) => ({ ...on, operator, value: needle }));
    case 'within-last':
    case 'within-next':
      return withValue(readSeconds(value), (seconds) => ({ ...on, operator, value: seconds }));
    case 'between':
      return withValue(readPair(field, value), (pair) => ({ ...on, operator, value: pair }));
    case 'is-any-of':
    case 'is-none-of':
    case 'has-any-of':
    case 'has-all-of':
    case 'has-none-of':
      return withValue(readMany(field, value), (many) => ({ ...on, operator, value: many }));
    case 'changed-from':
    case 'changed-to':
      if (value === null) return { ok: true, value: { ...on, operator, value: null } };
      return withValue(readValue(field, value), (one) => ({ ...on, operator, value: one }));
    default:
      return withValue(readValue(field, value), (one) => ({ ...on, operator, value: one }));
  }
}

function withValue<Value>(read: Read<Value>, build: (value: Value) => Condition): Read<Condition> {
  return read.ok ? { ok: true, value: build(read.value) } : read;
}

function refuse(parsing: Parsing, path: Path, reason: Word): null {
  parsing.problems.push({ path: path.join('.'), reason });
  return null;
}
