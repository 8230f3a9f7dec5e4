import { type ChatImport, importChats } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { stopImport } from '#platform/imports/stop-import.ts';
import { pastChatImports } from './past-chat-imports.ts';
import { presentChatImport } from './present-chat-import.ts';

/** Stops an import after the conversations it is at. What was taken in stays, and the file may be imported again. */
export async function cancelChatImport(
  ctx: Context,
  { importId }: { importId: string },
): Promise<ChatImport> {
  requirePermission(ctx, importChats);
  return transact(ctx, async (tx) => presentChatImport(await stopImport(tx, pastChatImports, importId)));
}
