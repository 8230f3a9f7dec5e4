import { type readSignatures as contract, signatureChanged } from '@zhiyin/domain/inbox';
import { type Locale, localeOf, locales } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { conversations } from '../subject.ts';

/** How the caller signs letters. */
export async function readSignatures(ctx: Context): Promise<z.infer<typeof contract.response>> {
  const memberId = requireMember(ctx);
  const signed = await look(ctx, (tx) => signaturesOf(tx, memberId));
  return { items: locales.map((language) => ({ language, text: signed.get(language) ?? '' })) };
}

/** Changes how the caller signs letters in one language. */
export async function changeSignature(
  ctx: Context,
  { language, text }: { language: Locale; text: string },
): Promise<{ done: true }> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    const change = { text, changedAt: tx.system.now() };
    await tx.db
      .insertInto('signatures')
      .values({ workspaceId: tx.workspaceId, memberId, language, ...change })
      .onConflict((conflict) => conflict.columns(['workspaceId', 'memberId', 'language']).doUpdateSet(change))
      .execute();
    await announce(tx, signatureChanged, { memberId, language });
    return { done: true };
  });
}

/** How whoever writes now signs a letter in a conversation: in the customer's language where they do, or in another. */
export async function signatureIn(tx: Tx, conversationId: string): Promise<string> {
  if (tx.actor.kind !== 'member' || tx.actor.id === null) return '';
  const signed = await signaturesOf(tx, tx.actor.id);
  if (signed.size === 0) return '';
  const record = (await conversations.records(tx, [conversationId], ['customerLanguage'])).get(
    conversationId,
  );
  const language = localeOf(String(record?.['customerLanguage'] ?? tx.locale));
  return [language, ...locales].map((one) => signed.get(one) ?? '').find((text) => text !== '') ?? '';
}

async function signaturesOf(tx: Tx, memberId: string): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('signatures')
    .select(['language', 'text'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .execute();
  return new Map(rows.map(({ language, text }) => [language, text]));
}
