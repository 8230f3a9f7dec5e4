import type { TicketsQuery } from '../data.ts';

export const views = ['list', 'board', 'calendar'] as const;
export type View = (typeof views)[number];
/** Whose tickets are shown in so many words; besides these, any colleague's by their id. */
export const whoses = ['all', 'mine', 'unassigned', 'watching', 'overdue'] as const;
export type Whose = (typeof whoses)[number];
export const orders = ['changed', 'opened', 'due', 'promise'] as const;
export type Order = (typeof orders)[number];

/** What the page of tickets shows, as its address says it. */
export interface Narrowing {
  readonly view: View;
  /** One of `whoses`, or a colleague. */
  readonly whose: string;
  readonly scope: 'active' | 'all';
  readonly typeId: string | null;
  readonly teamId: string | null;
  readonly tagId: string | null;
  readonly priority: TicketsQuery['priority'] | null;
  readonly order: Order;
  readonly search: string;
  /** `2026-11`, of the calendar; null for the present one. */
  readonly month: string | null;
}

const priorities = ['low', 'normal', 'high', 'urgent'] as const;
const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const monthName = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads the address; what it says nothing of, or nonsense, is as at first. */
export function narrowingOf(search: Readonly<Record<string, unknown>>): Narrowing {
  const oneOf = <Value extends string>(name: string, among: readonly Value[], first: Value): Value =>
    among.find((value) => value === search[name]) ?? first;
  const like = (name: string, shape: RegExp): string | null => {
    const value = search[name];
    return typeof value === 'string' && shape.test(value) ? value : null;
  };
  return {
    view: oneOf('view', views, 'list'),
    whose: like('whose', id) ?? oneOf('whose', whoses, 'all'),
    scope: oneOf('scope', ['active', 'all'], 'active'),
    typeId: like('type', id),
    teamId: like('team', id),
    tagId: like('tag', id),
    priority: priorities.find((value) => value === search['priority']) ?? null,
    order: oneOf('order', orders, 'changed'),
    search: typeof search['search'] === 'string' ? search['search'] : '',
    month: like('month', monthName),
  };
}

const names = {
  view: 'view',
  whose: 'whose',
  scope: 'scope',
  typeId: 'type',
  teamId: 'team',
  tagId: 'tag',
  priority: 'priority',
  order: 'order',
  search: 'search',
  month: 'month',
} as const satisfies Record<keyof Narrowing, string>;

/** The address of a narrowing; what is as at first is left out. */
export function searchOf(by: Narrowing): Record<string, string> {
  const first = narrowingOf({});
  const written: Record<string, string> = {};
  for (const [key, name] of entriesOf(names)) {
    const value = by[key];
    if (value !== first[key] && value !== null && value !== undefined) written[name] = value;
  }
  return written;
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  const found: [Key, Value][] = [];
  for (const key in record) found.push([key, record[key]]);
  return found;
}

/** Whether a narrowing leaves anything out that could be shown as it is. */
export function isNarrow(by: Narrowing): boolean {
  return Object.keys(searchOf({ ...by, view: 'list', order: 'changed', month: null })).length > 0;
}

const own: Record<Whose, TicketsQuery> = {
  all: {},
  mine: { assignee: 'me' },
  unassigned: { assignee: 'nobody' },
  watching: { watching: 'me' },
  overdue: { due: 'overdue' },
};

/** The question that a narrowing asks the server. */
export function queryOf({ whose, scope, typeId, teamId, tagId, ...by }: Narrowing): TicketsQuery {
  const { priority, order, search } = by;
  const worded = whoses.find((one) => one === whose);
  return {
    ...(worded ? own[worded] : { assignee: whose }),
    scope,
    order,
    ...(typeId !== null && { typeId }),
    ...(teamId !== null && { teamId }),
    ...(tagId !== null && { tagId }),
    ...(priority && { priority }),
    ...(search !== '' && { search }),
  };
}
