import type { ImportField } from '../import/fields.ts';
import type { ImportPlan } from '../import/plan.ts';
import { Cells, isMasked, UnreadableRow } from '../import/read-row.ts';
import { type RatingContent, type RatingResult, ratingResultOf } from './content.ts';

/**
 * One row of a file as what a buyer gave for an order.
 *
 * @throws UnreadableRow when it says neither a result nor a score, or is the shop’s own rating of a buyer.
 */
export function readRating(
  headers: readonly string[],
  row: readonly string[],
  plan: ImportPlan,
  timeZone: string,
): RatingContent {
  const cells = new Cells(headers, row, plan, timeZone);
  if (/^(seller|卖家)$/i.test(cells.text('rater') ?? ''))
    throw new UnreadableRow('rater', cells.header('rater'));
  const buyer = cells.text('buyerId') ?? cells.text('buyerName');
  const scores = {
    description: scoreIn(cells, 'descriptionScore'),
    service: scoreIn(cells, 'serviceScore'),
    logistics: scoreIn(cells, 'logisticsScore'),
  };
  const result = resultIn(cells);
  if (result === null && Object.values(scores).every((score) => score === null)) {
    throw new UnreadableRow('missing', cells.header('result'));
  }
  return {
    platform: plan.platform,
    number: cells.needed('number'),
    lineNumber: cells.text('lineNumber') ?? '',
    buyerId: isMasked(buyer) ? null : buyer,
    result,
    ...scores,
    title: cells.text('title'),
    comment: cells.text('comment'),
    ratedAt: cells.moment('ratedAt') ?? cells.needed('ratedAt'),
    isCounted: countedIn(cells),
    extra: cells.extra,
  };
}

function scoreIn(cells: Cells, field: ImportField): number | null {
  const text = cells.text(field)?.normalize('NFKC').trim() ?? '';
  if (text === '') return null;
  const [, score] = /^([1-5])(?:\.0+)?\s*(?:分|星|stars?)?$/i.exec(text) ?? [];
  if (score === undefined) throw new UnreadableRow('score', cells.header(field));
  return Number(score);
}

function resultIn(cells: Cells): RatingResult | null {
  const text = cells.text('result');
  if (text === null) return null;
  const result = ratingResultOf(text);
  if (result === undefined) throw new UnreadableRow('score', cells.header('result'));
  return result;
}

function countedIn(cells: Cells): boolean | null {
  const text = cells.text('isCounted');
  return text === null ? null : !/^(false|0|no|否|不计)$/i.test(text);
}
