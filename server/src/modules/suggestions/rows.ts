import {
  type Suggestion,
  type SuggestionBrief,
  type SuggestionRemark,
  SuggestionState,
  SuggestionTopic,
  SuggestionWay,
} from '@zhiyin/domain/suggestions';

/** A suggestion as the database keeps it, with who suggested it and how many stand behind it. */
export interface SuggestionRow {
  readonly suggestionId: string;
  readonly text: string;
  readonly topic: string;
  readonly state: string;
  readonly way: string;
  readonly ownerId: string | null;
  readonly customerId: string | null;
  readonly email: string | null;
  readonly locale: string;
  readonly receivedAt: Date;
  readonly answerBy: Date;
  readonly answeredAt: Date | null;
  readonly overdueAt: Date | null;
  readonly settledAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly joinedTo: string | null;
  readonly joinedAt: Date | null;
  readonly tokens: number[];
  readonly revision: number;
  readonly customerName: string | null;
  /** The address that the shop knows of the customer. */
  readonly customerEmail: string | null;
  readonly supporters: number;
}

/** A suggestion as lists give it. */
export function presentSuggestion(row: SuggestionRow): Suggestion {
  const { suggestionId, text, ownerId, customerId, customerName, supporters, joinedTo, revision } = row;
  return {
    ...{ suggestionId, text, ownerId, customerId, customerName, supporters, joinedTo, revision },
    topic: SuggestionTopic.parse(row.topic),
    state: SuggestionState.parse(row.state),
    way: SuggestionWay.parse(row.way),
    isMailed: addressOf(row) !== null,
    receivedAt: row.receivedAt.toISOString(),
    answerBy: row.answerBy.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    isOverdue: row.overdueAt !== null && row.answeredAt === null,
    settledAt: row.settledAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  };
}

/** Where its suggester is told something; null when they left no address. */
export function addressOf({ email, customerEmail }: SuggestionRow): string | null {
  return email ?? customerEmail;
}

/** A suggestion as another one's page shows it. */
export function briefOf(row: SuggestionRow): SuggestionBrief {
  const { suggestionId, text, state, way, receivedAt, customerName, supporters, revision } =
    presentSuggestion(row);
  return { suggestionId, text, state, way, receivedAt, customerName, supporters, revision };
}

interface RemarkRow extends Omit<SuggestionRemark, 'at' | 'state'> {
  readonly at: Date;
  readonly state: string | null;
}

export function presentRemark({ at, state, ...rest }: RemarkRow): SuggestionRemark {
  return {
    ...rest,
    at: at.toISOString(),
    state: state === null ? null : SuggestionState.parse(state),
  };
}
