import type { StoredFile } from '@zhiyin/domain/platform';
import type { LetterToSend } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { lettersSent } from './rows.ts';

interface Given {
  readonly messageId: string;
  readonly files: readonly StoredFile[];
  readonly isAutomatic: boolean;
}

/** A message as a letter: what its writer said of it, or an answer to whoever wrote last. */
export async function letterToSend(tx: Tx, { messageId, files, isAutomatic }: Given): Promise<LetterToSend> {
  const row = (await lettersSent(tx, [messageId])).get(messageId);
  return {
    messageId,
    files,
    isAutomatic,
    from: row?.from ?? null,
    to: row?.to ?? null,
    cc: row?.cc ?? [],
    bcc: row?.bcc ?? [],
    subject: row?.subject ?? null,
    signature: row?.signature ?? '',
  };
}
