import { z } from 'zod';
import type { FieldType } from './field.ts';
import type { Operator } from './operators.ts';

/** Bounds of one filter: they keep a stored filter cheap to check, to run and to read aloud. */
export const filterLimits = {
  /** A condition alone is one deep; every group around it adds one. */
  depth: 5,
  conditions: 50,
  /** Conditions and groups together. */
  nodes: 100,
  listValues: 200,
  textLength: 500,
  /** Ten years, for `within-last` and `within-next`. */
  seconds: 315_360_000,
} as const;

/** The reader in a condition on a `reference`: replaced by the id of whoever the filter is asked for. */
export const me = '@me';

export type Scalar = string | number | boolean;

/** A condition as it is stored and sent. */
export interface ConditionJson {
  readonly field: string;
  readonly operator: string;
  readonly value?: Scalar | null | readonly Scalar[] | undefined;
}

/**
 * A filter as it is stored and sent: plain JSON that says what it means. `{all: []}` holds for every row and
 * `{any: []}` for none. Only {@link parseFilter} makes something that can be run.
 */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | ConditionJson;

const Value = z.union([z.string().max(filterLimits.textLength), z.number(), z.boolean()]);

const ConditionShape = z.strictObject({
  field: z.string().min(1).max(100),
  operator: z.string().min(1).max(40),
  value: z.union([Value, z.null(), z.array(Value).max(filterLimits.listValues)]).optional(),
});

const All = z.strictObject({
  get all() {
    return z.array(Tree).max(filterLimits.nodes);
  },
});
const Any = z.strictObject({
  get any() {
    return z.array(Tree).max(filterLimits.nodes);
  },
});
const Not = z.strictObject({
  get not() {
    return Tree;
  },
});
const Tree: z.ZodType<Filter, Filter> = z.union([All, Any, Not, ConditionShape]);

/** The shape of a filter in a contract. Whether its fields and operators exist is for {@link parseFilter} to say. */
export const FilterShape = z
  .unknown()
  .refine((json) => problemOfSize(json) === null, { message: 'filter.too-large', abort: true })
  .pipe(Tree);

/**
 * Says which bound a tree breaks, looking no deeper than it must, so that hostile nesting costs nothing.
 * What is not a filter at all is left to the parser.
 */
export function problemOfSize(json: unknown): 'depth' | 'conditions' | 'nodes' | null {
  const waiting: { node: unknown; depth: number }[] = [{ node: json, depth: 1 }];
  let nodes = 0;
  let conditions = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > filterLimits.depth) return 'depth';
    nodes += 1;
    if (nodes > filterLimits.nodes) return 'nodes';
    const children = childrenOf(next.node);
    if (children === null) conditions += 1;
    if (conditions > filterLimits.conditions) return 'conditions';
    if (children !== null && children.length > filterLimits.nodes) return 'nodes';
    for (const node of children ?? []) waiting.push({ node, depth: next.depth + 1 });
  }
  return null;
}

function childrenOf(node: unknown): readonly unknown[] | null {
  if (typeof node !== 'object' || node === null) return null;
  if ('all' in node && Array.isArray(node.all)) return node.all;
  if ('any' in node && Array.isArray(node.any)) return node.any;
  return 'not' in node ? [node.not] : null;
}

interface On {
  readonly field: string;
  readonly type: FieldType;
}
/** One type per operator, so that a condition can be narrowed by it. */
type With<Name extends Operator, Value> = Name extends Operator
  ? On & { readonly operator: Name; readonly value: Value }
  : never;
type Without<Name extends Operator> = Name extends Operator ? On & { readonly operator: Name } : never;

/** A condition whose field exists, whose operator suits it and whose value is of its type. */
export type Condition =
  | With<'is' | 'is-not' | 'above' | 'at-least' | 'below' | 'at-most' | 'before' | 'after', Scalar>
  | With<'is-any-of' | 'is-none-of' | 'has-any-of' | 'has-all-of' | 'has-none-of', readonly Scalar[]>
  | With<'contains' | 'does-not-contain' | 'starts-with', string>
  | With<'between', readonly [Scalar, Scalar]>
  | With<'within-last' | 'within-next', number>
  | With<'changed-from' | 'changed-to', Scalar | null>
  | Without<'is-empty' | 'is-not-empty' | 'changed'>;

/** A filter that was checked against its fields and can be run. Made by {@link parseFilter} only. */
export type CheckedFilter =
  | { readonly all: readonly CheckedFilter[] }
  | { readonly any: readonly CheckedFilter[] }
  | { readonly not: CheckedFilter }
  | Condition;

/** Who asks and when: what `within-last` and `@me` are measured against. */
export interface FilterContext {
  readonly now: Date;
  /** Without it `@me` is nobody: `is` never holds and `is-not` always does. */
  readonly me?: string | undefined;
}

/** Every condition in a filter, left to right. */
export function conditionsOf(filter: CheckedFilter): Condition[] {
  if ('all' in filter) return filter.all.flatMap(conditionsOf);
  if ('any' in filter) return filter.any.flatMap(conditionsOf);
  return 'not' in filter ? conditionsOf(filter.not) : [filter];
}

/** The keys of the fields a filter looks at, each once, sorted. Events that touch none of them cannot change it. */
export function fieldsOf(filter: CheckedFilter): string[] {
  return [...new Set(conditionsOf(filter).map((condition) => condition.field))].sort();
}
