import {
  type seeSecureForm as contract,
  inboxRead,
  inboxReply,
  inboxSeeSensitive,
  type SecureForm,
  secureFormRevoked,
  secureFormSeen,
  secureFormWords,
} from '@zhiyin/domain/inbox';
import { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findConversation } from '../../queries.ts';
import { aboutOf } from '../../rows.ts';
import { asksOf, formsOf, lockSeen, present, secureFormPurpose } from './rows.ts';

export async function listSecureForms(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<{ items: SecureForm[] }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    await findConversation(tx, conversationId);
    return { items: (await formsOf(tx, conversationId)).map((row) => present(tx, row)) };
  });
}

const Answers = z.record(z.string(), z.string());

/** What was filled in, for who may see it. That it was looked at is recorded. */
export async function seeSecureForm(
  ctx: Context,
  { secureFormId }: { secureFormId: string },
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, inboxSeeSensitive);
  return transact(ctx, async (tx) => {
    const { row, conversation } = await lockSeen(tx, secureFormId);
    if (row.sealedAnswers === null) throw new Refusal('conflict', secureFormWords.notFilled);
    const opened = tx.system.secrets.unseal(secureFormPurpose, row.sealedAnswers);
    const answers = Answers.parse(JSON.parse(opened));
    await announce(tx, secureFormSeen, { ...aboutOf(conversation), secureFormId });
    return { answers: asksOf(row).map((of) => ({ of, text: answers[of] ?? '' })) };
  });
}

/** Ends a form: its link opens nothing any more, and what was filled in is deleted. */
export async function revokeSecureForm(
  ctx: Context,
  { secureFormId }: { secureFormId: string },
): Promise<SecureForm> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const { row, conversation } = await lockSeen(tx, secureFormId);
    if (row.revokedAt) throw new Refusal('conflict', secureFormWords.isRevoked);
    const change = { revokedAt: tx.system.now(), sealedAnswers: null };
    await tx.db
      .updateTable('secureForms')
      .set(change)
      .where('workspaceId', '=', tx.workspaceId)
      .where('secureFormId', '=', secureFormId)
      .execute();
    const wasFilled = row.filledAt !== null;
    await announce(tx, secureFormRevoked, { ...aboutOf(conversation), secureFormId, wasFilled });
    return present(tx, { ...row, ...change });
  });
}
