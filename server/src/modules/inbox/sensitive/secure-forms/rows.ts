import { createHash, randomBytes } from 'node:crypto';
import { type SecureForm, secureFormWords } from '@zhiyin/domain/inbox';
import { askedKinds } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ConversationRow, conversationColumns } from '../../rows.ts';
import { requireSeen } from '../../visibility.ts';

/** What answers are encrypted for. */
export const secureFormPurpose = 'secure-form';

const columns = [
  'secureFormId',
  'conversationId',
  'asks',
  'askedBy',
  'askedAt',
  'expiresAt',
  'filledAt',
  'revokedAt',
  'sealedAnswers',
] as const;

/** A secure form as the database keeps it. */
export interface SecureFormRow {
  readonly secureFormId: string;
  readonly conversationId: string;
  readonly asks: string[];
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly filledAt: Date | null;
  readonly revokedAt: Date | null;
  readonly sealedAnswers: string | null;
}

/** 256 bits that nobody can guess, as they stand in a link. */
export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a key: it cannot be told from it. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(`secure form ${key}`).digest('base64url');
}

/** What it asks for, as the kinds there are. */
export function asksOf({ asks }: { asks: readonly string[] }) {
  return z.array(z.enum(askedKinds)).parse(asks);
}

export function present(tx: Tx, row: SecureFormRow): SecureForm {
  return {
    secureFormId: row.secureFormId,
    asks: asksOf(row),
    state: stateOf(tx, row),
    askedBy: row.askedBy,
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    filledAt: row.filledAt?.toISOString() ?? null,
  };
}

export function stateOf(tx: Tx, { revokedAt, filledAt, expiresAt }: SecureFormRow): SecureForm['state'] {
  if (revokedAt) return 'revoked';
  if (filledAt) return 'filled';
  return expiresAt <= tx.system.now() ? 'expired' : 'asked';
}

/** The forms of a conversation that the caller may see, the newest first. */
export async function formsOf(tx: Tx, conversationId: string): Promise<SecureFormRow[]> {
  return tx.db
    .selectFrom('secureForms')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('secureFormId', 'desc')
    .limit(20)
    .execute();
}

/** The form that a link's key opens; `isHeld` holds it until the transaction ends. */
export async function findByKey(
  tx: Tx,
  key: string,
  { isHeld }: { isHeld: boolean },
): Promise<SecureFormRow | undefined> {
  const select = tx.db
    .selectFrom('secureForms')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('keyHash', '=', hashOfKey(key));
  return (isHeld ? select.forUpdate() : select).executeTakeFirst();
}

/** A form in a conversation that the caller may see, held until the transaction ends. @throws Refusal `missing`. */
export async function lockSeen(
  tx: Tx,
  secureFormId: string,
): Promise<{ row: SecureFormRow; conversation: ConversationRow }> {
  const row = await tx.db
    .selectFrom('secureForms')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('secureFormId', '=', secureFormId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', secureFormWords.notFound);
  const conversation = await conversationOf(tx, row);
  requireSeen(tx, conversation);
  return { row, conversation };
}

/** The conversation of a form, as it is now. */
export async function conversationOf(tx: Tx, { conversationId }: SecureFormRow): Promise<ConversationRow> {
  return tx.db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
}
