import { type ChatImport, importChats } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { pageOfImports } from '#platform/imports/rows.ts';
import { pastChatImports } from './past-chat-imports.ts';
import { presentChatImport } from './present-chat-import.ts';

/** Imports of past chats, the latest first. */
export async function listChatImports(
  ctx: Context,
  page: { after?: string | undefined; limit: number },
): Promise<{ items: ChatImport[]; next: string | null }> {
  requirePermission(ctx, importChats);
  const { items, next } = await look(ctx, (tx) => pageOfImports(tx, pastChatImports, page));
  return { items: items.map(presentChatImport), next };
}
