import { chatProblemWords, importChats, pastChats, chatImportWords as words } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { zoneOfShop } from '#modules/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { look } from '#platform/database/transact.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { openChatFile } from './chat-file.ts';
import { findChatImport, planOfImport } from './rows.ts';

/** Most lines of the file; whoever has more wrong has the wrong columns. */
const linesMax = 20_000;

/** The lines that were left out, read from the file once more, with why in the last column. */
export async function downloadChatProblems(
  ctx: Context,
  { importId }: { importId: string },
  { reply }: Exchange,
): Promise<typeof answered> {
  requirePermission(ctx, importChats);
  const { row, timeZone } = await look(ctx, async (tx) => ({
    row: await findChatImport(tx, importId),
    timeZone: await zoneOfShop(tx),
  }));
  const plan = planOfImport(row);
  const file = await openChatFile(ctx, row.fileId);
  const { problems } = pastChats(file.lines(plan.columns), plan, timeZone);
  const heads = [words.line, words.sentAt, words.account, words.text, words.problem];
  const lines = problems
    .slice(0, linesMax)
    .map(({ line, problem }) =>
      csvLine([
        String(line.line),
        line.at,
        line.account,
        line.text,
        say(chatProblemWords[problem], ctx.locale),
      ]),
    );
  reply.headers({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="chat-problems.csv"`,
    'x-content-type-options': 'nosniff',
  });
  const head = csvLine(heads.map((word) => say(word, ctx.locale)));
  reply.send([byteOrderMark, head, ...lines].join(''));
  return answered;
}
