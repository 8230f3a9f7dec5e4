import type { ImapFlow } from 'imapflow';
import { bytesMax, pieceBytes } from './limits.ts';

/** A mail as far as it is taken. */
export interface Raw {
  readonly raw: Buffer;
  /** Why it is only its beginning; null for a whole mail. */
  readonly cutFor: 'size' | 'time' | null;
}

/**
 * A mail, piece by piece as long as there is time: one that comes too slowly must not keep those behind it waiting. Of
 * what is too large or too slow the first piece alone is taken, so that it is the same however often it is fetched; all
 * of it stays in the mailbox. Null for what was deleted meanwhile.
 */
export async function fetchRaw(
  client: ImapFlow,
  { uid, size }: { readonly uid: number; readonly size: number },
  isLate: () => boolean,
): Promise<Raw | null> {
  const pieces: Buffer[] = [];
  for (let start = 0; ; start += pieceBytes) {
    const [first] = pieces;
    if (first && size > bytesMax) return { raw: first, cutFor: 'size' };
    if (first && isLate()) return { raw: first, cutFor: 'time' };
    const piece = await pieceOf(client, uid, start);
    if (piece === null) return null;
    pieces.push(piece);
    if (piece.length < pieceBytes) return { raw: Buffer.concat(pieces), cutFor: null };
  }
}

/** Empty behind the end of the mail. */
async function pieceOf(client: ImapFlow, uid: number, start: number): Promise<Buffer | null> {
  const found = await client.fetchOne(
    String(uid),
    { source: { start, maxLength: pieceBytes } },
    { uid: true },
  );
  if (!found) return null;
  return found.source ?? (start === 0 ? null : Buffer.alloc(0));
}
