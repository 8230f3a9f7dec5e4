import {
  careHandle,
  careNoticeWords,
  careWords,
  type FollowUpReason,
  followUpAsked,
  followUpGiven,
  followUpReasonWords,
  scriptFor,
} from '@zhiyin/domain/care';
import { type PayloadOf, say } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { recordsOf } from '#modules/customers';
import { findHandable, type Handable, seesConversation, stageHappened } from '#modules/inbox';
import { actorsOf, presentMembers } from '#modules/people';
import { may, type Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { findFormRow } from '#platform/forms/find-form.ts';
import { notify } from '#platform/notices/notify.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { setClocks } from './clocks/bells.ts';
import { hasOpen, shownFollowUps } from './queries.ts';
import { aboutOf, type FollowUpRow } from './rows.ts';
import { dueAtOf, readSettings } from './settings.ts';

/** What a follow-up is asked for. */
export interface Asking {
  readonly conversationId: string;
  readonly reason: FollowUpReason;
  /** Who is to do it; null for the team's queue, left out for whom the shop's settings say. */
  readonly ownerId?: string | null | undefined;
  readonly dueAt?: Date | undefined;
  /** The script; left out, the one for the reason. */
  readonly formId?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Asks for a follow-up. Only a colleague's own wish overrides that a customer is left alone for some days, and a
 * conversation has one to do at a time.
 *
 * @returns its id
 * @throws Refusal `missing` without such a conversation, `conflict` when there is one to do or the customer is left
 * alone, `invalid` when the owner may not see the conversation or the script is asked no more.
 */
export async function askFollowUp(tx: Tx, asking: Asking): Promise<string> {
  const told = await insertFollowUp(tx, asking);
  await announce(tx, followUpAsked, told);
  return told.followUpId;
}

/** As `askFollowUp`, and the caller tells. */
export async function insertFollowUp(tx: Tx, asking: Asking): Promise<PayloadOf<typeof followUpAsked>> {
  const { conversationId, reason, note = '' } = asking;
  const conversation = await findHandable(tx, conversationId);
  if (!conversation) throw new Refusal('missing', careWords.notFound);
  const settings = await readSettings(tx);
  await oneAtATime(tx, conversation.customerId);
  if (await hasOpen(tx, conversationId)) throw new Refusal('conflict', careWords.openAlready);
  if (reason !== 'by-hand' && (await isLeftAlone(tx, conversation.customerId, settings.quietDays)))
    throw new Refusal('conflict', careWords.leftAlone);

  const followUpId = tx.system.newId();
  const dueAt = asking.dueAt ?? (await dueAtOf(tx, settings));
  const ownerId = await ownerOf(tx, conversation, asking, settings.firstOwner);
  await tx.db
    .insertInto('followUps')
    .values({
      ...{ workspaceId: tx.workspaceId, followUpId, conversationId, customerId: conversation.customerId },
      ...{ ownerId, reason, note, state: 'open', askedAt: tx.system.now(), dueAt },
      askedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      formId: asking.formId ? await requireScript(tx, asking.formId) : scriptFor(settings, reason),
    })
    .execute();
  await setClocks(tx, followUpId, dueAt);
  const row = await shownFollowUps(tx).where('f.followUpId', '=', followUpId).executeTakeFirstOrThrow();
  await tellOwner(tx, row);
  await stageHappened(tx, conversationId, 'follow-up-asked');
  return { ...aboutOf(row), dueAt: dueAt.toISOString() };
}

/** As `askFollowUp`, for what asks by itself: nothing when there is one to do or the customer is left alone. */
export async function askQuietly(tx: Tx, asking: Asking): Promise<void> {
  try {
    await askFollowUp(tx, asking);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Tells whoever has a follow-up now that it was given to them. */
export async function tellOwner(
  tx: Tx,
  { ownerId, followUpId: subjectId, reason }: FollowUpRow,
): Promise<void> {
  if (ownerId === null) return;
  const words = Object.entries(followUpReasonWords).find(([key]) => key === reason)?.[1];
  const { given } = careNoticeWords;
  const text = {
    zh: say(given, 'zh', { reason: words?.zh ?? reason }),
    en: say(given, 'en', { reason: words?.en ?? reason }),
  };
  await notify(tx, [ownerId], { kind: followUpGiven, text, subjectKind: 'follow-up', subjectId });
}

/** @throws Refusal `invalid` when a member does not work here any more or may not see the conversation. */
export async function requireOwner(
  tx: Tx,
  ownerId: string,
  belonging: { assigneeId: string | null; teamId: string | null },
): Promise<void> {
  if (await maySee(tx, ownerId, belonging)) return;
  throw invalidAt(tx, 'ownerId', careWords.ownerCannotSee);
}

/** @throws Refusal `missing` without such a form, `invalid` for one that nobody may answer any more. */
async function requireScript(tx: Tx, formId: string): Promise<string> {
  const { archivedAt } = await findFormRow(tx, formId);
  if (archivedAt === null) return formId;
  throw invalidAt(tx, 'formId', careWords.scriptGone);
}

/** Several facts may ask for the same customer at once: the second waits to see what the first did. */
export async function oneAtATime(tx: Tx, customerId: string): Promise<void> {
  const [record = customerId] = await recordsOf(tx, customerId);
  const person = `care ${tx.workspaceId} ${record}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${person}, 0))`.execute(tx.db);
}

async function isLeftAlone(tx: Tx, customerId: string, quietDays: number): Promise<boolean> {
  if (quietDays === 0) return false;
  const records = await recordsOf(tx, customerId);
  const since = new Date(tx.system.now().getTime() - quietDays * 86_400_000);
  const row = await tx.db
    .selectFrom('followUps')
    .select('followUpId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', records.length > 0 ? [...records] : [customerId])
    .where('state', '<>', 'cancelled')
    .where((is) => is.or([is('askedAt', '>', since), is('endedAt', '>', since), is('state', '=', 'open')]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function ownerOf(
  tx: Tx,
  conversation: Handable,
  { ownerId }: Asking,
  firstOwner: 'agent' | 'team',
): Promise<string | null> {
  if (ownerId !== undefined) {
    if (ownerId !== null) await requireOwner(tx, ownerId, conversation);
    return ownerId;
  }
  const agent = conversation.assigneeId ?? conversation.answeredBy;
  if (firstOwner === 'team' || agent === null) return null;
  const present = await whoeverIsThere(tx, agent);
  return present !== null && (await maySee(tx, present, conversation)) ? present : null;
}

/** Whoever is absent would find it late: who stands in for them has it, or nobody when they are absent, too. */
async function whoeverIsThere(tx: Tx, memberId: string): Promise<string | null> {
  const members = new Map((await presentMembers(tx)).map((one) => [one.memberId, one]));
  const member = members.get(memberId);
  if (!member || member.absentUntil === null) return member ? memberId : null;
  const substitute = members.get(member.substituteId ?? '');
  return substitute?.absentUntil === null ? substitute.memberId : null;
}

async function maySee(
  tx: Tx,
  memberId: string,
  belonging: { assigneeId: string | null; teamId: string | null },
): Promise<boolean> {
  const actor = (await actorsOf(tx, [memberId])).get(memberId);
  return (
    actor !== undefined && may({ ...tx, actor }, careHandle) && seesConversation({ ...tx, actor }, belonging)
  );
}
