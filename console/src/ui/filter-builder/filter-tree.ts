import {
  type ConditionJson,
  type Filter,
  isOperator,
  type Operand,
  type Operator,
  operators,
} from '@zhiyin/domain/kit';

/** How a group's members count: all of them, any, none, or not all. */
export const groupKinds = ['all', 'any', 'none', 'not-all'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A filter as the builder shows it: groups of groups and conditions, the outermost always a group. */
export interface Group {
  readonly kind: GroupKind;
  readonly members: readonly (Group | ConditionJson)[];
}

export function isGroup(node: Group | ConditionJson): node is Group {
  return 'members' in node;
}

/** Reads a filter as groups: a negation of one condition is a group of which none holds. */
export function groupOf(filter: Filter): Group {
  if ('all' in filter) return { kind: 'all', members: filter.all.map(nodeOf) };
  if ('any' in filter) return { kind: 'any', members: filter.any.map(nodeOf) };
  if (!('not' in filter)) return { kind: 'all', members: [filter] };
  const { not } = filter;
  if ('all' in not) return { kind: 'not-all', members: not.all.map(nodeOf) };
  if ('any' in not) return { kind: 'none', members: not.any.map(nodeOf) };
  return { kind: 'none', members: [nodeOf(not)] };
}

function nodeOf(filter: Filter): Group | ConditionJson {
  return 'field' in filter ? filter : groupOf(filter);
}

/** Writes groups as a filter. */
export function filterOf(node: Group | ConditionJson): Filter {
  if (!isGroup(node)) return node;
  const members = node.members.map(filterOf);
  switch (node.kind) {
    case 'all':
      return { all: members };
    case 'any':
      return { any: members };
    case 'none':
      return { not: { any: members } };
    case 'not-all':
      return { not: { all: members } };
  }
}

/** Where a group's members stand in the filter, as `parseFilter` names places. */
export function memberPath(path: string, kind: GroupKind, index: number): string {
  const stems = { all: 'all', any: 'any', none: 'not.any', 'not-all': 'not.all' };
  return [path, stems[kind], index].filter((part) => part !== '').join('.');
}

/** The group with another member in a place; null takes it out, a place past the end adds it. */
export function withMember(group: Group, index: number, member: Group | ConditionJson | null): Group {
  const members = [...group.members];
  members.splice(index, 1, ...(member === null ? [] : [member]));
  return { ...group, members };
}

/** The group with a member moved by one place, or as it was when there is no such place. */
export function withMoved(group: Group, index: number, by: -1 | 1): Group {
  const members = [...group.members];
  const [moved] = members.splice(index, 1);
  const to = index + by;
  if (moved === undefined || to < 0 || to > members.length) return group;
  members.splice(to, 0, moved);
  return { ...group, members };
}

/** The condition under another operator; its value stays where the new one takes such a value. */
export function withOperator(condition: ConditionJson, operator: Operator): ConditionJson {
  const { field, value } = condition;
  const before = operandOf(condition.operator);
  const after = operators[operator];
  const kept = keptValue(value, before, after);
  return kept === undefined ? { field, operator } : { field, operator, value: kept };
}

/** What stands beside an operator; nothing beside one we do not know. */
export function operandOf(operator: string): Operand {
  return isOperator(operator) ? operators[operator] : 'none';
}

const single: readonly Operand[] = ['one', 'one-or-empty', 'needle'];

function keptValue(value: ConditionJson['value'], before: Operand, after: Operand): ConditionJson['value'] {
  if (before === after) return value;
  if (single.includes(before) && single.includes(after)) return value ?? undefined;
  if (single.includes(before) && after === 'many') return isScalar(value) ? [value] : undefined;
  if (before === 'many' && single.includes(after)) return listOf(value)[0];
  return undefined;
}

export function isScalar(value: ConditionJson['value']): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A value as a list, for operators that take several; empty when it is none. */
export function listOf(value: ConditionJson['value']): readonly (string | number | boolean)[] {
  return Array.isArray(value) ? [...value] : [];
}
