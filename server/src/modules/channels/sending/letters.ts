import { replySubject } from '@zhiyin/domain/channels';
import type { StoredFile } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { findAccountRow } from '../accounts/rows.ts';
import type { OutgoingFile, OutgoingLetter } from '../adapters/adapter.ts';
import { adapterOf } from '../adapters/registry.ts';
import { sessionOf } from '../adapters/session.ts';

/** A letter as whoever wrote it left it; null answers whoever wrote last, about what they wrote. */
export interface LetterToSend {
  readonly messageId: string;
  readonly from: string | null;
  readonly to: readonly string[] | null;
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string | null;
  readonly signature: string;
  readonly files: readonly StoredFile[];
  readonly isAutomatic: boolean;
}

/** What an answer in a thread would say of itself. */
export interface ThreadLetter {
  /** The account's own addresses. */
  readonly addresses: readonly string[];
  readonly from: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  /** What came last was no person's. */
  readonly isToMachine: boolean;
}

const Address = z.record(z.string(), z.string());

/** What an answer in a thread would say of itself; null where messages are no letters. */
export async function threadLetterOf(tx: Tx, threadId: string): Promise<ThreadLetter | null> {
  const thread = await tx.db
    .selectFrom('channelThreads')
    .select(['accountId', 'address'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('threadId', '=', threadId)
    .executeTakeFirst();
  if (!thread) return null;
  const row = await findAccountRow(tx, thread.accountId);
  const adapter = adapterOf(tx.system, row.kind);
  if (!adapter.manifest.capabilities.isLetter) return null;
  const addresses = adapter.sendersOf?.(sessionOf(tx.system, row).answers) ?? [];
  const address = Address.parse(thread.address);
  const mailbox = address['mailbox'] ?? '';
  return {
    addresses,
    from: addresses.includes(mailbox) ? mailbox : (addresses[0] ?? null),
    ...answerTo(address),
    isToMachine: address['automatic'] === 'yes',
  };
}

/** A letter with nothing left open. */
export function completeLetter(
  letter: LetterToSend,
  { threadId, address }: { threadId: string; address: Readonly<Record<string, string>> },
  fileOf: (file: StoredFile) => OutgoingFile,
): OutgoingLetter {
  const answer = answerTo(address);
  return {
    ...letter,
    threadId,
    fromName: null,
    to: letter.to ?? answer.to,
    subject: letter.subject ?? answer.subject,
    files: letter.files.map(fileOf),
  };
}

function answerTo(address: Readonly<Record<string, string>>) {
  return {
    to: listed(address['to']),
    cc: listed(address['cc']),
    // What the shop began answers nothing yet.
    subject:
      address['isFirst'] === 'yes' ? (address['subject'] ?? '') : replySubject(address['subject'] ?? ''),
  };
}

function listed(addresses: string | undefined): string[] {
  return (addresses ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
