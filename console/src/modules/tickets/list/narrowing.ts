import type { TicketsQuery } from '../data.ts';

export const views = ['list', 'board', 'calendar'] as const;
export type View = (typeof views)[number];
export const whoses = ['all', 'mine', 'unassigned', 'watching', 'overdue'] as const;
export type Whose = (typeof whoses)[number];
export const orders = ['changed', 'opened', 'due'] as const;
export type Order = (typeof orders)[number];

/** What the page of tickets shows, as its address says it. */
export interface Narrowing {
  readonly view: View;
  readonly whose: Whose;
  readonly scope: 'active' | 'all';
  readonly typeId: string | null;
  readonly priority: TicketsQuery['priority'] | null;
  readonly order: Order;
  readonly search: string;
}

const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** Reads the address; what it says nothing of, or nonsense, is as at first. */
export function narrowingOf(search: Readonly<Record<string, unknown>>): Narrowing {
  const oneOf = <Value extends string>(name: string, among: readonly Value[], first: Value): Value =>
    among.find((value) => value === search[name]) ?? first;
  return {
    view: oneOf('view', views, 'list'),
    whose: oneOf('whose', whoses, 'all'),
    scope: oneOf('scope', ['active', 'all'], 'active'),
    typeId: typeof search['type'] === 'string' ? search['type'] : null,
    priority: priorities.find((value) => value === search['priority']) ?? null,
    order: oneOf('order', orders, 'changed'),
    search: typeof search['search'] === 'string' ? search['search'] : '',
  };
}

/** The address of a narrowing; what is as at first is left out. */
export function searchOf(by: Narrowing): Record<string, string> {
  const first = narrowingOf({});
  const all = { ...by, type: by.typeId };
  const names = ['view', 'whose', 'scope', 'type', 'priority', 'order', 'search'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = all[name];
      const isFirst = name === 'type' ? value === null : value === first[name];
      return isFirst || value === null || value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The question that a narrowing asks the server. */
export function queryOf({ whose, scope, typeId, priority, order, search }: Narrowing): TicketsQuery {
  const own: Record<Whose, TicketsQuery> = {
    all: {},
    mine: { assignee: 'me' },
    unassigned: { assignee: 'nobody' },
    watching: { watching: 'me' },
    overdue: { due: 'overdue' },
  };
  return {
    ...own[whose],
    scope,
    order,
    ...(typeId !== null && { typeId }),
    ...(priority && { priority }),
    ...(search !== '' && { search }),
  };
}
