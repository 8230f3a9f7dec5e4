import {
  AttemptWay,
  type FollowUp,
  type FollowUpDetail,
  FollowUpOutcome,
  FollowUpReason,
  FollowUpState,
  ScriptAnswers,
} from '@zhiyin/domain/care';

/** A follow-up as the database keeps it, with what its conversation says of it now. */
export interface FollowUpRow {
  readonly followUpId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly reason: string;
  readonly note: string;
  readonly state: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly warnedAt: Date | null;
  readonly overdueAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly tries: number;
  readonly isReached: boolean;
  readonly outcome: string | null;
  readonly rating: number | null;
  readonly causeKey: string | null;
  readonly comment: string;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly ticketId: string | null;
  readonly formId: string | null;
  readonly formVersion: number | null;
  readonly answers: unknown;
  readonly revision: number;
  readonly customerName: string | null;
  /** Whose the conversation is now: decides who may see the follow-up. */
  readonly seenTeamId: string | null;
  readonly seenAssigneeId: string | null;
}

export interface AttemptRow {
  readonly attemptId: string;
  readonly at: Date;
  readonly memberId: string | null;
  readonly way: string;
  readonly isReached: boolean;
  readonly note: string;
}

/** A follow-up as lists give it. */
export function presentFollowUp(row: FollowUpRow): FollowUp {
  const { followUpId, conversationId, customerId, customerName, ownerId, note } = row;
  const { tries, isReached, rating, causeKey, comment, endedBy, ticketId, revision } = row;
  return {
    ...{ followUpId, conversationId, customerId, customerName, ownerId, note },
    ...{ tries, isReached, rating, causeKey, comment, endedBy, ticketId, revision },
    teamId: row.seenTeamId,
    reason: FollowUpReason.parse(row.reason),
    state: FollowUpState.parse(row.state),
    outcome: row.outcome === null ? null : FollowUpOutcome.parse(row.outcome),
    askedAt: row.askedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    isOverdue: row.overdueAt !== null,
    nextTryAt: row.nextTryAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** A follow-up with all that is known of it. */
export function presentDetail(
  row: FollowUpRow,
  attempts: readonly AttemptRow[],
): Omit<FollowUpDetail, 'usualWay'> {
  const { formId, formVersion } = row;
  return {
    ...presentFollowUp(row),
    ...{ formId, formVersion },
    answers: ScriptAnswers.parse(row.answers),
    attempts: attempts.map(({ at, way, ...rest }) => ({
      ...rest,
      at: at.toISOString(),
      way: AttemptWay.parse(way),
    })),
  };
}

/** Whose it is, as facts tell it. */
export function aboutOf(row: FollowUpRow) {
  const { followUpId, conversationId, customerId, ownerId } = row;
  return {
    ...{ followUpId, conversationId, customerId, ownerId },
    teamId: row.seenTeamId,
    assigneeId: row.seenAssigneeId,
    reason: FollowUpReason.parse(row.reason),
  };
}
