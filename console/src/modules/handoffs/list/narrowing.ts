import {
  type HandoffMeasure,
  type HandoffState,
  handoffMeasures,
  handoffStates,
} from '@zhiyin/domain/handoffs';
import type { HandoffsQuery } from '../data.ts';

export const boxes = ['to-answer', 'sent', 'all'] as const;
export type Box = (typeof boxes)[number];

/** What the page of hand-offs shows, as its address says it. */
export interface Narrowing {
  readonly box: Box;
  readonly state: HandoffState | null;
  readonly type: string | null;
  readonly to: string | null;
  readonly search: string;
  /** These come from a figure that was pressed. */
  readonly from: string | null;
  readonly measure: HandoffMeasure | null;
  readonly since: string | null;
}

/** Reads the address; what it says nothing of, or nonsense, is as at first. */
export function narrowingOf(search: Readonly<Record<string, unknown>>, first: Box): Narrowing {
  const text = (name: string): string | null => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    box: boxes.find((one) => one === search['box']) ?? first,
    state: handoffStates.find((one) => one === search['state']) ?? null,
    type: text('type'),
    to: text('to'),
    search: text('search') ?? '',
    from: text('from'),
    measure: handoffMeasures.find((one) => one === search['measure']) ?? null,
    since: text('since'),
  };
}

/** The address of a narrowing; what is empty is left out. */
export function searchOf(by: Narrowing): Record<string, string> {
  return Object.fromEntries(
    Object.entries(by).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
}

/** The question that a narrowing asks the server. */
export function queryOf({ box, state, type, to, search, from, measure, since }: Narrowing): HandoffsQuery {
  return {
    box,
    ...(state && { state }),
    ...(type && { typeId: type }),
    ...(to && { toTeamId: to }),
    ...(search && { search }),
    ...(from && { fromTeamId: from }),
    ...(measure && { measure }),
    ...(since && { since }),
  };
}
