import type { ImportField } from '../import/fields.ts';
import type { ImportPlan } from '../import/plan.ts';
import { Cells, isMasked, UnreadableRow } from '../import/read-row.ts';
import { momentOf } from '../order/moment.ts';
import { platformKey } from '../platforms.ts';
import { type RatingContent, ratingResultOf, resultOfStars } from './content.ts';
import type { RatingResult } from './results.ts';

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
  const { stars, result } = starsIn(cells);
  if (result === null && Object.values(scores).every((score) => score === null)) {
    throw new UnreadableRow('missing', cells.header('result'));
  }
  const named = cells.text('platform');
  const [shop, title, comment] = [cells.text('shop'), cells.text('title'), cells.text('comment')];
  return {
    platform: named === null ? plan.platform : platformKey(named),
    shop,
    number: cells.needed('number').replace(beforeNumber, ''),
    lineNumber: cells.text('lineNumber') ?? (named === null ? '' : markOf([shop, title, comment])),
    buyerId: isMasked(buyer) ? null : buyer,
    result,
    stars,
    ...scores,
    title,
    comment,
    reply: cells.text('reply'),
    ratedAt: ratedIn(cells, timeZone),
    isCounted: countedIn(cells),
    extra: cells.extra,
  };
}

/** What programs that gather reviews leave around a cell. */
const behindCell = /#None.*$/;
const beforeNumber = /^订单编?号[:：]\s*/;
const beforeMoment = /^(?:初次评价|首次评价|追加评价|追评|评价时间)[:：]\s*/;

function ratedIn(cells: Cells, timeZone: string): string {
  const text = cells.needed('ratedAt').replace(behindCell, '').replace(beforeMoment, '');
  const at = momentOf(text, timeZone);
  if (!at) throw new UnreadableRow('moment', cells.header('ratedAt'));
  return at.toISOString();
}

/** A score of its own, or the word for it; stars say the word as well. */
function starsIn(cells: Cells): { stars: number | null; result: RatingResult | null } {
  const text = cells.text('stars')?.replace(behindCell, '').trim() ?? '';
  const [told, worded] = [resultIn(cells), ratingResultOf(text)];
  if (text === '' || worded !== undefined) return { stars: null, result: told ?? worded ?? null };
  const stars = scoreOf(text);
  if (stars === undefined) throw new UnreadableRow('score', cells.header('stars'));
  return { stars, result: told ?? resultOfStars(stars) };
}

/**
 * Reviews gathered from pages have no number of their own: what is written tells those of one order apart (FNV-1a, of 32
 * bits), and the same one is the same again.
 */
function markOf(parts: readonly (string | null)[]): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify(parts))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return `#${hash.toString(16).padStart(8, '0')}`;
}

function scoreIn(cells: Cells, field: ImportField): number | null {
  const text = cells.text(field)?.trim() ?? '';
  if (text === '') return null;
  const score = scoreOf(text);
  if (score === undefined) throw new UnreadableRow('score', cells.header(field));
  return score;
}

function scoreOf(text: string): number | undefined {
  const [, score] = /^([1-5])(?:\.0+)?\s*(?:分|星|stars?)?$/i.exec(text.normalize('NFKC')) ?? [];
  return score === undefined ? undefined : Number(score);
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
