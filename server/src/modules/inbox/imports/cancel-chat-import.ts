import { type ChatImport, chatImportEnded, chatImportWords, importChats } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { unschedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeChatImport, findChatImport, presentChatImport } from './rows.ts';
import { takeInChats } from './take-in-chats.ts';

/** Stops an import after the conversations it is at. What was taken in stays, and the file may be imported again. */
export async function cancelChatImport(
  ctx: Context,
  { importId }: { importId: string },
): Promise<ChatImport> {
  requirePermission(ctx, importChats);
  return transact(ctx, async (tx) => {
    const row = await findChatImport(tx, importId, true);
    if (row.endedAt !== null) throw new Refusal('conflict', chatImportWords.endedAlready);
    const ended = { state: 'cancelled', endedAt: tx.system.now() };
    await changeChatImport(tx, importId, ended);
    await unschedule(tx, takeInChats, importId);
    const { chatCount, addedCount, sameCount, failedCount } = row;
    const counts = { chatCount, addedCount, sameCount, failedCount };
    await announce(tx, chatImportEnded, { importId, state: 'cancelled', ...counts });
    return presentChatImport({ ...row, ...ended });
  });
}
