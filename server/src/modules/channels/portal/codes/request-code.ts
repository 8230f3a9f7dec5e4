import { portalCode, portalCodeSent, portalWords } from '@zhiyin/domain/channels';
import { type Locale, say } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Ground, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { networkOf } from '#platform/http/limits.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { shopName } from '../../queries.ts';
import { findOpenPortal, inShop } from '../queries.ts';
import { hashOfCode, newCode, printOf, spaced, writeTicket } from './code.ts';
import { countedMs, refuseTooMany } from './code-limits.ts';

interface Asked {
  readonly email: string;
  readonly locale: Locale;
}

/**
 * Mails a code to whatever address is given. Nothing here looks whether a customer has it, so neither the answer nor
 * the time it takes can tell.
 */
export async function requestCode(
  ground: Ground,
  shopKey: string,
  asked: Asked,
): Promise<{ ticket: string; expiresAt: string }> {
  const ctx = inShop(ground, shopKey);
  requireSystem(ctx);
  const email = asked.email.toLowerCase();
  const emailPrint = printOf(ctx.system, 'email', `${ctx.workspaceId} ${email}`);
  const addressPrint = printOf(ctx.system, 'network', networkOf(ctx.address));
  return transact(ctx, async (tx) => {
    const { url } = await findOpenPortal(tx);
    // One after the other for each mailbox, or two at once would both be below the limit.
    await sql`select pg_advisory_xact_lock(hashtextextended(${emailPrint}, 0))`.execute(tx.db);
    await forgetOld(tx);
    await refuseTooMany(tx, { emailPrint, addressPrint });
    const { codeId, code, expiresAt } = await insertCode(tx, { emailPrint, addressPrint });
    await mail(tx, { email, locale: asked.locale }, code, url);
    await announce(tx, portalCodeSent, { codeId });
    const ticket = writeTicket(tx.system, { workspaceId: tx.workspaceId, codeId, email });
    return { ticket, expiresAt: expiresAt.toISOString() };
  });
}

async function insertCode(tx: Tx, prints: { emailPrint: string; addressPrint: string }) {
  const codeId = tx.system.newId();
  const code = newCode();
  const createdAt = tx.system.now();
  const expiresAt = new Date(createdAt.getTime() + portalCode.livesMinutes * 60_000);
  const codeHash = hashOfCode(tx.system, codeId, code);
  await tx.db
    .insertInto('portalCodes')
    .values({ ...prints, workspaceId: tx.workspaceId, codeId, codeHash, tries: 0, createdAt, expiresAt })
    .execute();
  return { codeId, code, expiresAt };
}

/** The words are ours and the shop's name the owner's: nothing of whoever asks reaches somebody else's mailbox. */
async function mail(tx: Tx, { email, locale }: Asked, code: string, url: string): Promise<void> {
  const shop = await shopName(tx);
  const values = { shop, code: spaced(code), minutes: portalCode.livesMinutes };
  await queueMail(tx, {
    to: email,
    subject: say(portalWords.portalCodeSubject, locale, { shop }),
    body: say(portalWords.portalCodeBody, locale, values),
    // Behind the #, so that it reaches no log; it only fills in the field.
    link: `${url}#code=${code}`,
  });
}

async function forgetOld(tx: Tx): Promise<void> {
  await tx.db
    .deleteFrom('portalCodes')
    .where('workspaceId', '=', tx.workspaceId)
    .where('createdAt', '<', new Date(tx.system.now().getTime() - countedMs))
    .execute();
}
