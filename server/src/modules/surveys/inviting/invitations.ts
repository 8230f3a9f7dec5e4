import { CustomerClass, SurveyWay } from '@zhiyin/domain/surveys';
import type { Tx } from '#platform/context.ts';

const columns = [
  'invitationId',
  'surveyId',
  'customerId',
  'subjectKind',
  'subjectId',
  'conversationId',
  'agentId',
  'teamId',
  'channel',
  'customerClass',
  'way',
  'state',
  'askedAt',
  'sendAt',
  'sentAt',
  'reminders',
  'expiresAt',
  'answeredAt',
] as const;

/** `planned` waits for its moment; `undelivered` reached nobody; `refused` was said on the phone. */
export type InvitationState =
  | 'planned'
  | 'sent'
  | 'answered'
  | 'expired'
  | 'undelivered'
  | 'refused'
  | 'ended';

/** An invitation as the database keeps it. */
export interface InvitationRow {
  readonly invitationId: string;
  readonly surveyId: string;
  readonly customerId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly conversationId: string | null;
  readonly agentId: string | null;
  readonly teamId: string | null;
  readonly channel: string | null;
  readonly customerClass: CustomerClass;
  readonly way: SurveyWay;
  readonly state: string;
  readonly askedAt: Date;
  readonly sendAt: Date;
  readonly sentAt: Date | null;
  readonly reminders: number;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
}

/** Invitations of the shop, unread. */
export function invitations(tx: Tx) {
  return tx.db.selectFrom('surveyInvitations').select(columns).where('workspaceId', '=', tx.workspaceId);
}

/** One invitation; undefined when there is none. */
export async function findInvitation(tx: Tx, invitationId: string): Promise<InvitationRow | undefined> {
  const row = await invitations(tx).where('invitationId', '=', invitationId).executeTakeFirst();
  return row && readInvitation(row);
}

/** One invitation, held until the transaction ends; undefined when there is none. */
export async function holdInvitation(tx: Tx, invitationId: string): Promise<InvitationRow | undefined> {
  const row = await invitations(tx).where('invitationId', '=', invitationId).forUpdate().executeTakeFirst();
  return row && readInvitation(row);
}

type Stored = Omit<InvitationRow, 'customerClass' | 'way'> & { customerClass: string; way: string };

export function readInvitation(row: Stored): InvitationRow {
  return {
    ...row,
    customerClass: CustomerClass.parse(row.customerClass),
    way: SurveyWay.parse(row.way),
  };
}

/** Writes columns of an invitation that is held. */
export async function changeInvitation(
  tx: Tx,
  invitationId: string,
  change: {
    readonly state?: InvitationState;
    readonly sendAt?: Date;
    readonly sentAt?: Date;
    readonly expiresAt?: Date;
    readonly answeredAt?: Date;
    readonly reminders?: number;
  },
): Promise<void> {
  await tx.db
    .updateTable('surveyInvitations')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('invitationId', '=', invitationId)
    .execute();
}
