import { type ChatImport, importChats } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { chatImportColumns, presentChatImport } from './rows.ts';

/** Imports of past chats, the latest first. */
export async function listChatImports(
  ctx: Context,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: ChatImport[]; next: string | null }> {
  requirePermission(ctx, importChats);
  const before = momentCursor.read(after);
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('chatImports')
      .select(chatImportColumns)
      .where('workspaceId', '=', tx.workspaceId)
      .$if(before !== null, (part) =>
        part.where((is) =>
          is(
            is.refTuple('startedAt', 'importId'),
            '<',
            is.tuple(before?.at ?? new Date(0), before?.id ?? ''),
          ),
        ),
      )
      .orderBy('startedAt', 'desc')
      .orderBy('importId', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  return asPage(rows.map(presentChatImport), limit, (last) =>
    momentCursor.write(last.startedAt, last.importId),
  );
}
