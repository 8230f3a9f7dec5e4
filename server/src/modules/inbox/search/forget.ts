import { indexTokens } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { largest, packed, unpacked } from './parts.ts';
import { positionOf } from './told-messages.ts';

interface Changed {
  readonly conversationId: string;
  readonly number: number;
  readonly before: string;
  readonly after: string;
}

/** Takes out of the index what a message was found by before its text was changed, and is not any more. */
export async function forgetTokens(tx: Tx, { before, after, ...message }: Changed): Promise<void> {
  const kept = new Set(indexTokens(after));
  const tokens = [...new Set(indexTokens(before))].filter((token) => !kept.has(token));
  const position = tokens.length === 0 ? null : await positionOf(tx, message);
  if (position === null) return;
  const block = position - (position % largest);
  // Parts are made and merged under this lock.
  await tx.db
    .selectFrom('messageIndex')
    .select('nextPosition')
    .where('workspaceId', '=', tx.workspaceId)
    .forUpdate()
    .execute();
  const rows = await tx.db
    .selectFrom('messagePostings')
    .select(['token', 'start', 'positions'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('token', 'in', tokens)
    .where('start', '>=', block)
    .where('start', '<=', position)
    .execute();
  for (const { token, start, positions } of rows) {
    const held = unpacked(positions, block);
    if (!held.includes(position)) continue;
    const left = packed(held.filter((one) => one !== position)).toString('hex');
    await sql`
      update message_postings set positions = decode(${left}, 'hex')
      where workspace_id = ${tx.workspaceId} and token = ${token} and start = ${start}
    `.execute(tx.db);
  }
}
