import { type Ask, type AskState, changeHours, type VisitorAsk } from '@zhiyin/domain/surveys';

/** A question as the database keeps it, with what its conversation says of it now. */
export interface AskRow {
  readonly askId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly agentId: string | null;
  readonly teamId: string | null;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly solved: boolean | null;
  readonly score: number | null;
  readonly comment: string;
  readonly answeredAt: Date | null;
  readonly changedAt: Date | null;
  readonly datedAt: Date;
  readonly endedAt: Date | null;
  readonly endedWhy: string | null;
  readonly attendedAt: Date | null;
  readonly channel: string;
  readonly channelId: string | null;
  readonly reasonKey: string | null;
  readonly customerName: string | null;
  /** Whose the conversation is now: decides who may see the answer. */
  readonly seenAssigneeId: string | null;
  readonly seenTeamId: string | null;
}

/** A question as members get it. */
export function presentAsk(row: AskRow): Ask {
  const { askId, conversationId, customerId, customerName, agentId, teamId, channel, reasonKey } = row;
  const { solved, score, comment, answeredAt, changedAt } = row;
  return {
    ...{ askId, conversationId, customerId, customerName, agentId, teamId, channel, reasonKey },
    ...{ solved, score, comment },
    state: stateOf(row),
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    changedAt: changedAt?.toISOString() ?? null,
    isUnattended: solved === false && row.attendedAt === null,
  };
}

function stateOf({ answeredAt, endedAt, endedWhy }: AskRow): AskState {
  if (answeredAt !== null) return 'answered';
  if (endedAt === null) return 'open';
  return endedWhy === 'reopened' ? 'withdrawn' : 'expired';
}

/** Until when the customer may answer, or change what they said. */
export function answerableUntil({ answeredAt, expiresAt }: Pick<AskRow, 'answeredAt' | 'expiresAt'>): Date {
  return answeredAt === null ? expiresAt : new Date(answeredAt.getTime() + changeHours * 3_600_000);
}

/** A question as the customer gets it: nothing of who in the shop it is about. */
export function presentToVisitor(row: AskRow): VisitorAsk {
  const { askId, conversationId, solved, score, comment } = row;
  return {
    ...{ askId, conversationId, solved, score, comment },
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answerableUntil: answerableUntil(row).toISOString(),
  };
}
