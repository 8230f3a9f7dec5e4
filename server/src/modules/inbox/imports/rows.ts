import { type ChatImport, ChatImportState, ChatPlan, chatImportWords } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

export const chatImportColumns = [
  'importId',
  'fileId',
  'fileName',
  'plan',
  'state',
  'lineCount',
  'doneCount',
  'chatsDone',
  'chatCount',
  'addedCount',
  'sameCount',
  'failedCount',
  'startedBy',
  'startedAt',
  'endedAt',
] as const;

/** An import of past chats as the database keeps it. */
export interface ChatImportRow {
  importId: string;
  fileId: string;
  fileName: string;
  plan: unknown;
  state: string;
  lineCount: number;
  doneCount: number;
  chatsDone: number;
  chatCount: number;
  addedCount: number;
  sameCount: number;
  failedCount: number;
  startedBy: string | null;
  startedAt: Date;
  endedAt: Date | null;
}

/** An import of past chats as the API gives it. */
export function presentChatImport({ fileId: _, chatsDone: __, plan, ...row }: ChatImportRow): ChatImport {
  const { format, platform } = planOfImport({ plan });
  return {
    ...row,
    format,
    platform,
    state: ChatImportState.parse(row.state),
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

export function planOfImport({ plan }: Pick<ChatImportRow, 'plan'>): ChatPlan {
  return ChatPlan.parse(plan);
}

/** One import; `isHeld` keeps others from it until the transaction ends. @throws Refusal `missing`. */
export async function findChatImport(tx: Tx, importId: string, isHeld = false): Promise<ChatImportRow> {
  const select = tx.db
    .selectFrom('chatImports')
    .select(chatImportColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('importId', '=', importId);
  const row = await (isHeld ? select.forUpdate() : select).executeTakeFirst();
  if (!row) throw new Refusal('missing', chatImportWords.notFound);
  return row;
}

/** Writes columns of one import. */
export async function changeChatImport(
  tx: Tx,
  importId: string,
  change: Partial<Omit<ChatImportRow, 'plan'>>,
): Promise<void> {
  await tx.db
    .updateTable('chatImports')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('importId', '=', importId)
    .execute();
}
