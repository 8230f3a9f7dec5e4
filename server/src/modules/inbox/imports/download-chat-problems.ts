import {
  ChatPlan,
  chatProblemWords,
  importChats,
  pastChats,
  chatImportWords as words,
} from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { zoneOfShop } from '#modules/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { answered, Exchange } from '#platform/http/serve.ts';
import { findImport } from '#platform/imports/rows.ts';
import { sendProblems } from '#platform/imports/send-problems.ts';
import { openChatFile } from './chat-file.ts';
import { pastChatImports } from './past-chat-imports.ts';

/** The lines that were left out, read from the file once more, with why in the last column. */
export async function downloadChatProblems(
  ctx: Context,
  { importId }: { importId: string },
  exchange: Exchange,
): Promise<typeof answered> {
  requirePermission(ctx, importChats);
  const { row, timeZone } = await look(ctx, async (tx) => ({
    row: await findImport(tx, pastChatImports, importId),
    timeZone: await zoneOfShop(tx),
  }));
  const plan = ChatPlan.parse(row.plan);
  const file = await openChatFile(ctx, row.fileId);
  const { problems } = pastChats(file.lines(plan.columns), plan, timeZone);
  const heads = [words.line, words.sentAt, words.account, words.text, words.problem];
  const lines = problems.map(({ line: { line, at, account, text }, problem }) => [
    String(line),
    at,
    account,
    text,
    say(chatProblemWords[problem], ctx.locale),
  ]);
  return sendProblems(exchange, 'chat-problems.csv', [heads.map((word) => say(word, ctx.locale)), ...lines]);
}
