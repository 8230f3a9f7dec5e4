import {
  type HandoffEntry,
  type HandoffState,
  type HandoffType,
  handoffLimits,
  handoffStates,
} from '@zhiyin/domain/handoffs';
import type { Selectable, UpdateObject } from 'kysely';
import { z } from 'zod';
import type { DB } from '#platform/database/tables.gen.ts';

/** A hand-off as the database keeps it. */
export type HandoffRow = Selectable<DB['handoffs']>;

/** Columns of a hand-off to be written; JSON comes as sql. */
export type HandoffChange = UpdateObject<DB, 'handoffs'>;

const State = z.enum(handoffStates);
const nothing = '';
const Outcome = z.enum(['kept', 'breached']).nullable();

/** Where a hand-off stands. */
export function stateOf({ state }: Pick<HandoffRow, 'state'>): HandoffState {
  return State.parse(state);
}

/** Between whom a hand-off goes, as facts tell it. */
export function aboutOf(
  row: Pick<HandoffRow, 'handoffId' | 'typeId' | 'fromTeamId' | 'toTeamId' | 'sentBy' | 'takerId'>,
) {
  const { handoffId, typeId, fromTeamId, toTeamId, sentBy, takerId } = row;
  return { handoffId, typeId, fromTeamId, toTeamId, sentBy, takerId };
}

/** A hand-off in a list as the API gives it. */
export function presentEntry(row: HandoffRow, type: HandoffType | undefined): HandoffEntry {
  return {
    ...aboutOf(row),
    number: row.number,
    typeName: type?.name ?? { zh: nothing, en: nothing },
    title: row.title,
    state: stateOf(row),
    sentAt: row.sentAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    dueAt: row.stoppedAt === null ? (row.dueAt?.toISOString() ?? null) : null,
    returns: row.returns,
    outcome: Outcome.parse(row.outcome),
    handoffRating: row.handoffRating,
    resultRating: row.resultRating,
  };
}

export const stepsShown = handoffLimits.steps;
