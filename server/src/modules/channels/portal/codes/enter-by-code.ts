import {
  type enterByCode as contract,
  type PortalEntry,
  portalCode,
  portalCodeRefused,
  portalEntered,
  portalWords,
} from '@zhiyin/domain/channels';
import type { Locale } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { z } from 'zod';
import { greetCustomer, noteProvenEmail, recordsWithProvenEmail } from '#modules/customers';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Ground, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findOpenPortal, inShop } from '../queries.ts';
import { beginSession } from '../sessions/begin-session.ts';
import { isCode, printOf, readTicket } from './code.ts';

type Verdict = { readonly entry: PortalEntry } | { readonly triesLeft: number };

/** Lets in whoever types the code that was mailed. Each code works once, and dies of wrong guesses. */
export async function enterByCode(
  ground: Ground,
  shopKey: string,
  { ticket, code, locale }: z.infer<typeof contract.body>,
): Promise<PortalEntry> {
  const ctx = inShop(ground, shopKey);
  requireSystem(ctx);
  const asked = readTicket(ctx.system, ctx.workspaceId, ticket);
  if (!asked) throw new Refusal('conflict', portalWords.portalCodeEnded);
  // A wrong guess must be stored, so it is no refusal before the transaction has committed.
  const verdict = await transact(ctx, async (tx) => {
    await findOpenPortal(tx);
    const { tries, hash } = await countTry(tx, asked.codeId);
    if (!isCode(tx.system, asked.codeId, code, hash)) {
      await announce(tx, portalCodeRefused, { codeId: asked.codeId, tries });
      return { triesLeft: portalCode.triesMax - tries };
    }
    return enter(tx, asked, locale);
  });
  if ('entry' in verdict) return verdict.entry;
  const left = verdict.triesLeft;
  if (left > 0) throw new Refusal('invalid', portalWords.portalCodeWrong, { left });
  throw new Refusal('conflict', portalWords.portalCodeEnded);
}

/** Counts a try on a code that still lives. One after the other, so that many at once are not more tries. */
async function countTry(tx: Tx, codeId: string): Promise<{ tries: number; hash: string }> {
  const row = await tx.db
    .updateTable('portalCodes')
    .set((set) => ({ tries: set('tries', '+', 1) }))
    .where('workspaceId', '=', tx.workspaceId)
    .where('codeId', '=', codeId)
    .where('usedAt', 'is', null)
    .where('tries', '<', portalCode.triesMax)
    .where('expiresAt', '>', tx.system.now())
    .returning(['tries', 'codeHash'])
    .executeTakeFirst();
  if (!row) throw new Refusal('conflict', portalWords.portalCodeEnded);
  return { tries: row.tries, hash: row.codeHash };
}

async function enter(tx: Tx, asked: { codeId: string; email: string }, locale: Locale): Promise<Verdict> {
  const { codeId, email } = asked;
  await tx.db
    .updateTable('portalCodes')
    .set({ usedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('codeId', '=', codeId)
    .execute();
  const customerId = await customerOf(tx, email, locale);
  const { sessionId, entry } = await beginSession(tx, { customerId, provenEmail: email });
  await announce(tx, portalEntered, { sessionId, customerId, by: 'code', linkId: null });
  return { entry };
}

/**
 * The record of whoever owns the mailbox: the oldest one proven to be theirs, else a new one. A record on which
 * somebody merely wrote this address is left alone until a member puts the two together.
 */
async function customerOf(tx: Tx, email: string, locale: Locale): Promise<string> {
  const print = printOf(tx.system, 'email', `${tx.workspaceId} ${email}`);
  await sql`select pg_advisory_xact_lock(hashtextextended(${print}, 0))`.execute(tx.db);
  const [known] = await recordsWithProvenEmail(tx, email);
  const customerId = known ?? tx.system.newId();
  await greetCustomer(tx, customerId, locale, 'portal');
  if (known === undefined) await noteProvenEmail(tx, customerId, email);
  return customerId;
}
