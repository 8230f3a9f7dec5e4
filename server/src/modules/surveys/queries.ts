import type { SurveySettings } from '@zhiyin/domain/surveys';
import { surveysWords } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { AskRow } from './rows.ts';

/** Questions with the conversation they are about and the person they were put to. */
export function asksWithConversation(tx: Tx) {
  return tx.db
    .selectFrom('asks as a')
    .innerJoin('conversations as c', (join) =>
      join.onRef('c.workspaceId', '=', 'a.workspaceId').onRef('c.conversationId', '=', 'a.conversationId'),
    )
    .where('a.workspaceId', '=', tx.workspaceId);
}

/** As `asksWithConversation`, with everything a list shows. */
export function shownAsks(tx: Tx) {
  return asksWithConversation(tx)
    .leftJoin('customers as record', (join) =>
      join.onRef('record.workspaceId', '=', 'a.workspaceId').onRef('record.customerId', '=', 'a.customerId'),
    )
    .leftJoin('customers as person', (join) =>
      join
        .onRef('person.workspaceId', '=', 'record.workspaceId')
        .onRef('person.customerId', '=', 'record.personId'),
    )
    .select([
      'a.askId',
      'a.conversationId',
      'a.customerId',
      'a.agentId',
      'a.teamId',
      'a.askedAt',
      'a.expiresAt',
      'a.solved',
      'a.score',
      'a.comment',
      'a.answeredAt',
      'a.changedAt',
      'a.datedAt',
      'a.endedAt',
      'a.endedWhy',
      'a.attendedAt',
      'c.channel',
      'c.channelId',
      'c.reasonKey',
      'person.name as customerName',
      'c.assigneeId as seenAssigneeId',
      'c.teamId as seenTeamId',
    ]);
}

/** A question, its row held until the transaction ends. @throws Refusal `missing`. */
export async function lockAsk(tx: Tx, askId: string): Promise<AskRow> {
  const row = await shownAsks(tx).where('a.askId', '=', askId).forUpdate('a').executeTakeFirst();
  if (!row) throw new Refusal('missing', surveysWords.askNotFound);
  return row;
}

/** The question as it stands now. */
export async function findAsk(tx: Tx, askId: string): Promise<AskRow> {
  return shownAsks(tx).where('a.askId', '=', askId).executeTakeFirstOrThrow();
}

const firstSettings = {
  ...{ isOn: true, quietHours: 0, asksMax: 2, asksDays: 30, ownAddresses: [] },
  indexWeights: { attitude: 1, quality: 1, efficiency: 1 },
};

/** How the shop asks; a new shop does, after every conversation. */
export async function readSettings(tx: Tx): Promise<SurveySettings> {
  const row = await tx.db
    .selectFrom('surveySettings')
    .select(['isOn', 'questionZh', 'questionEn', 'quietHours', 'asksMax', 'asksDays', 'ownAddresses'])
    .select(['attitudeWeight as attitude', 'qualityWeight as quality', 'efficiencyWeight as efficiency'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  const { zh, en } = surveysWords.firstQuestion;
  if (!row) return { ...firstSettings, question: { zh, en } };
  const { questionZh, questionEn, attitude, quality, efficiency, ...rest } = row;
  const indexWeights = { attitude, quality, efficiency };
  return { ...rest, indexWeights, question: { zh: questionZh, en: questionEn } };
}

/** A closed conversation as far as asking about it goes. */
export interface Closed {
  readonly channel: string;
  /** The member who answered the customer last; null when nobody did. */
  readonly lastAnswerer: string | null;
  readonly hasCustomerWritten: boolean;
}

/** The conversation as it was closed at that moment, kept closed until the transaction ends; undefined when it has gone on. */
export async function holdClosed(
  tx: Tx,
  conversationId: string,
  closedAt: Date,
): Promise<Closed | undefined> {
  const { rows } = await sql<Closed>`
    select c.channel,
      (select m.author_id from messages m where m.workspace_id = c.workspace_id and m.conversation_id = c.conversation_id
        and m.author_kind = 'member' and m.visibility = 'public' order by m.number desc limit 1) as last_answerer,
      exists (select from messages m where m.workspace_id = c.workspace_id and m.conversation_id = c.conversation_id
        and m.author_kind = 'customer') as has_customer_written
    from conversations c
    where c.workspace_id = ${tx.workspaceId} and c.conversation_id = ${conversationId}
      and c.state = 'closed' and c.closed_at = ${closedAt}
    for share of c`.execute(tx.db);
  return rows[0];
}

/** Whether a conversation is open; what is, stays as it is until the transaction ends. */
export async function holdOpen(tx: Tx, conversationId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('conversations')
    .select('state')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .forShare()
    .executeTakeFirst();
  return row?.state === 'open';
}

/** Whether a person, by any of their records, was asked since a moment: by this question or a survey. */
export async function wasAskedSince(tx: Tx, customerIds: readonly string[], since: Date): Promise<boolean> {
  const asked = await tx.db
    .selectFrom('asks')
    .select('askId as id')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', [...customerIds])
    .where('askedAt', '>', since)
    .unionAll((also) =>
      also
        .selectFrom('surveyInvitations')
        .select('invitationId as id')
        .where('workspaceId', '=', tx.workspaceId)
        .where('customerId', 'in', [...customerIds])
        .where('askedAt', '>', since),
    )
    .limit(1)
    .executeTakeFirst();
  return asked !== undefined;
}
