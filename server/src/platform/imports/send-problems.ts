import { byteOrderMark, csvLine } from '../csv.ts';
import { answered, type Exchange } from '../http/serve.ts';

/** Most rows of the file; whoever has more wrong has the wrong columns. */
export const problemsMax = 20_000;

/** Sends the rows that were left out as a table, headers first. */
export function sendProblems(
  { reply }: Pick<Exchange, 'reply'>,
  fileName: string,
  lines: readonly (readonly string[])[],
): typeof answered {
  reply.headers({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
    'x-content-type-options': 'nosniff',
  });
  reply.send([byteOrderMark, ...lines.slice(0, problemsMax + 1).map(csvLine)].join(''));
  return answered;
}
