import { type ChatImport, ChatPlan } from '@zhiyin/domain/inbox';
import { type ImportRow, presentImport } from '#platform/imports/rows.ts';

/** An import of past chats as the API gives it. */
export function presentChatImport(row: ImportRow): ChatImport {
  const { format, platform } = ChatPlan.parse(row.plan);
  return { ...presentImport(row), format, platform, lineCount: row.rowCount, chatCount: row.groupCount };
}
