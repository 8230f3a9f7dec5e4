import { say, type Word } from '@zhiyin/domain/kit';
import { type RowProblem, rowProblems, storeWrite, storeWords as words } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { look } from '#platform/database/transact.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { findImport } from './rows.ts';
import { openTable } from './table.ts';

const sentences: Readonly<Record<RowProblem, Word>> = {
  missing: words.problemMissing,
  amount: words.problemAmount,
  moment: words.problemMoment,
  quantity: words.problemQuantity,
  score: words.problemScore,
  rater: words.problemRater,
  state: words.problemState,
  'too-long': words.problemTooLong,
  'too-few': words.problemTooFew,
};

/** Most rows of the file; whoever has more wrong has the wrong columns. */
const rowsMax = 20_000;

/** The rows that were not understood as they stood in the file, with why in a last column. */
export async function downloadProblems(
  ctx: Context,
  { importId }: { importId: string },
  { reply }: Exchange,
): Promise<typeof answered> {
  requirePermission(ctx, storeWrite);
  const { fileId } = await look(ctx, (tx) => findImport(tx, importId, false));
  const { headers } = await openTable(ctx, fileId);
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('storeImportProblems')
      .select(['problem', 'problemColumn', 'cells'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('importId', '=', importId)
      .orderBy('line')
      .limit(rowsMax)
      .execute(),
  );
  const lines = rows.map(({ cells, problem, problemColumn: column }) => {
    const known = rowProblems.find((one) => one === problem) ?? 'missing';
    return csvLine([...cells, say(sentences[known], ctx.locale, { column })]);
  });
  reply.headers({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="import-problems.csv"`,
    'x-content-type-options': 'nosniff',
  });
  reply.send([byteOrderMark, csvLine([...headers, say(words.problem, ctx.locale)]), ...lines].join(''));
  return answered;
}
