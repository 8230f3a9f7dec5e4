import type { HeldFor } from '@zhiyin/domain/channels';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { textsOf } from '../../accounts/read-answers.ts';
import { findAccountRow } from '../../accounts/rows.ts';
import type { InboundLetter, InboundMessage } from '../../adapters/adapter.ts';
import type { OpeningLimits } from '../../adapters/opening-limits.ts';
import { adapterOf } from '../../adapters/registry.ts';

const hourMs = 3600_000;
const Answers = z.record(z.string(), z.unknown());

/** By what the openings of a letter's sender are counted. */
export interface Opening {
  readonly beganAt: Date;
  readonly senderDomain: string | null;
  /** Nothing of them began a thread until an hour before. */
  readonly isNewcomer: boolean;
}

/** How many threads an account lets begin in an hour, of letters that came since it was connected. */
export interface LimitsSince extends OpeningLimits {
  readonly since: Date;
}

/** The limits of an account; null where it sets none. */
export async function openingLimits(tx: Tx, accountId: string): Promise<LimitsSince | null> {
  const { kind, answers, createdAt: since } = await findAccountRow(tx, accountId);
  const limits = adapterOf(tx.system, kind).openingsPerHour?.(textsOf(Answers.parse(answers)));
  if (!limits) return null;
  const { limitsFactor: factor } = tx.system.config;
  const { sender, domain, newcomers } = limits;
  return { sender: sender * factor, domain: domain * factor, newcomers: newcomers * factor, since };
}

/** Who begins a thread with a letter, as openings are counted. */
export async function openingOf(
  tx: Tx,
  { sender, occurredAt }: InboundMessage,
  { senderDomain }: InboundLetter,
): Promise<Opening> {
  const known = await tx.db
    .selectFrom('letterThreads')
    .select('threadId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('senderId', '=', sender.id)
    .where((one) =>
      one.or([one('beganAt', 'is', null), one('beganAt', '<=', new Date(occurredAt.getTime() - hourMs))]),
    )
    .limit(1)
    .executeTakeFirst();
  return { beganAt: occurredAt, senderDomain, isNewcomer: known === undefined };
}

/**
 * Which limit one more thread would be over, as of the moment at which its letter came; null when it may begin. Only
 * threads that began count: what is held back takes nobody's place. What lay in a mailbox when it was connected is no
 * flood, whatever moment it bears.
 */
export async function floodOf(
  tx: Tx,
  { accountId, senderId }: { accountId: string; senderId: string },
  { beganAt, senderDomain, isNewcomer }: Opening,
  limits: LimitsSince,
): Promise<HeldFor | null> {
  if (beganAt < limits.since) return null;
  const { rows } = await sql<Record<keyof OpeningLimits, number>>`
    select count(*) filter (where sender_id = ${senderId})::int as sender,
      count(*) filter (where sender_domain = ${senderDomain})::int as domain,
      count(*) filter (where is_newcomer)::int as newcomers
    from letter_threads where workspace_id = ${tx.workspaceId} and account_id = ${accountId}
      and began_at > ${new Date(beganAt.getTime() - hourMs)} and began_at <= ${beganAt}
  `.execute(tx.db);
  const [began] = rows;
  if (!began) return null;
  if (began.sender >= limits.sender) return 'sender';
  if (senderDomain !== null && began.domain >= limits.domain) return 'domain';
  return isNewcomer && began.newcomers >= limits.newcomers ? 'newcomers' : null;
}
