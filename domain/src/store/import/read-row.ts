import type { LineContent, OrderContent } from '../order/content.ts';
import { momentOf } from '../order/moment.ts';
import { minorOf } from '../order/money.ts';
import { refundOf, stateOf } from '../order/state.ts';
import type { ImportField } from './fields.ts';
import type { ImportPlan } from './plan.ts';

/** Why a row cannot be read. */
export const rowProblems = [
  'missing',
  'amount',
  'moment',
  'quantity',
  'score',
  'rater',
  'state',
  'too-long',
  'too-few',
] as const;
export type RowProblem = (typeof rowProblems)[number];

/** A row that was not understood: what is wrong, and with which column. */
export class UnreadableRow extends Error {
  readonly problem: RowProblem;
  readonly column: string;

  constructor(problem: RowProblem, column: string) {
    super(`${problem}: ${column}`);
    this.problem = problem;
    this.column = column;
  }
}

/** What files write for nothing. */
const blanks = new Set(['', 'null', '无', '-', '--', 'N/A']);
const charactersMax = 2_000;

/** A row by its fields, and what no field claims. */
export class Cells {
  readonly #values = new Map<ImportField, string>();
  readonly #headers = new Map<ImportField, string>();
  readonly extra: Record<string, string> = {};
  readonly #plan: ImportPlan;
  readonly #timeZone: string;

  /** @throws UnreadableRow for a row that has more cells than there are headers, or a cell beyond all measure. */
  constructor(headers: readonly string[], row: readonly string[], plan: ImportPlan, timeZone: string) {
    this.#plan = plan;
    this.#timeZone = timeZone;
    if (row.slice(headers.length).some((cell) => cell !== '')) throw new UnreadableRow('too-few', '');
    headers.forEach((header, index) => {
      const cell = row[index] ?? '';
      if (cell.length > charactersMax) throw new UnreadableRow('too-long', header);
      const field = plan.columns[index] ?? null;
      if (field !== null) {
        this.#headers.set(field, header);
        if (!blanks.has(cell)) this.#values.set(field, cell);
      } else if (cell !== '')
        this.extra[this.extra[header] === undefined ? header : `${header} ${index + 1}`] = cell;
    });
  }

  /** The text of a field, without the apostrophe that keeps spreadsheets from counting with it; null for none. */
  text(field: ImportField): string | null {
    const value = this.#values.get(field)?.replace(/^'(?=[\d=+\-@])/, '') ?? '';
    return value === '' ? null : value;
  }

  needed(field: ImportField): string {
    return this.text(field) ?? this.#refuse('missing', field);
  }

  amount(field: ImportField): number | null {
    const text = this.text(field);
    // A column of refunds says "无退款申请" where there is none.
    if (text === null || /^无|没有/.test(text)) return null;
    const minor = minorOf(text, this.#plan.currency);
    return minor === undefined ? this.#refuse('amount', field) : minor;
  }

  moment(field: ImportField): string | null {
    const at = momentOf(this.text(field) ?? '', this.#timeZone);
    return at === undefined ? this.#refuse('moment', field) : (at?.toISOString() ?? null);
  }

  count(field: ImportField): number | null {
    const text = this.text(field);
    if (text === null) return null;
    return /^\d{1,6}(\.0+)?$/.test(text) ? Number(text) : this.#refuse('quantity', field);
  }

  /** The header that stands above a field; its key where no column has it. */
  header(field: ImportField): string {
    return this.#headers.get(field) ?? field;
  }

  #refuse(problem: RowProblem, field: ImportField): never {
    throw new UnreadableRow(problem, this.header(field));
  }
}

/**
 * One row of a file as what it says of an order. Nothing is lost: cells of columns without a meaning are in `extra`.
 *
 * @throws UnreadableRow with the column that is wrong.
 */
export function readOrder(
  headers: readonly string[],
  row: readonly string[],
  plan: ImportPlan,
  timeZone: string,
): OrderContent {
  const cells = new Cells(headers, row, plan, timeZone);
  const isLine = plan.kind === 'lines';
  const vendorState = cells.text('state');
  const buyerName = cells.text('buyerName');
  const order: OrderContent = {
    platform: plan.platform,
    number: cells.needed('number'),
    shop: cells.text('shop'),
    buyerId: cells.text('buyerId') ?? (isMasked(buyerName) ? null : buyerName),
    buyerName,
    buyerAccount: cells.text('buyerAccount'),
    vendorState,
    currency: plan.currency,
    orderedAt: cells.moment('orderedAt'),
    paidAt: cells.moment('paidAt'),
    shippedAt: cells.moment('shippedAt'),
    signedAt: cells.moment('signedAt'),
    refundedAt: cells.moment('refundedAt'),
    title: cells.text('title'),
    receiverName: cells.text('receiverName'),
    receiverPhone: cells.text('receiverPhone'),
    receiverAddress: cells.text('receiverAddress'),
    buyerNote: cells.text('buyerNote'),
    sellerNote: cells.text('sellerNote'),
    ...moneyAndState(cells, vendorState),
    extra: isLine ? {} : cells.extra,
    lines: [],
    parcels: parcelsOf(cells),
    isFromLines: isLine,
  };
  if (isLine) return { ...order, lines: [lineOf(cells, order)] };
  // In a file of orders these columns have no line to stand on.
  return { ...order, extra: { ...cells.extra, ...leftOver(cells) } };
}

function moneyAndState(cells: Cells, vendorState: string | null) {
  const refund = cells.text('refund');
  const refunded = cells.amount('refunded');
  return {
    state: vendorState === null ? null : (stateOf(vendorState) ?? stateByMoment(cells, vendorState)),
    refund: refund === null ? (refunded !== null && refunded > 0 ? 'refunded' : null) : refundOf(refund),
    total: cells.amount('total'),
    paid: cells.amount('paid'),
    refunded,
  } as const;
}

/** A word we do not know: the moments tell how far it is. @throws UnreadableRow when there are none. */
function stateByMoment(cells: Cells, vendorState: string): 'signed' | 'shipped' | 'paid' {
  if (cells.text('signedAt') !== null) return 'signed';
  if (cells.text('shippedAt') !== null) return 'shipped';
  if (cells.text('paidAt') !== null) return 'paid';
  throw new UnreadableRow('state', vendorState);
}

function lineOf(cells: Cells, order: OrderContent): LineContent {
  const title = cells.needed('title');
  const [sku, options] = [cells.text('sku'), cells.text('options')];
  return {
    lineNumber: cells.text('lineNumber') ?? [sku ?? title, options ?? ''].join(' ').trim(),
    title,
    sku,
    itemNumber: cells.text('itemNumber'),
    options,
    quantity: cells.count('quantity'),
    price: cells.amount('price'),
    total: order.total,
    paid: order.paid,
    refunded: order.refunded,
    state: order.state,
    refund: order.refund,
    extra: cells.extra,
  };
}

function leftOver(cells: Cells): Record<string, string> {
  const fields = ['lineNumber', 'sku', 'itemNumber', 'options', 'quantity', 'price', 'pictureUrl'] as const;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = cells.text(field);
      return text === null ? [] : [[field, text]];
    }),
  );
}

function parcelsOf(cells: Cells): OrderContent['parcels'] {
  const carrier = cells.text('carrier');
  const numbers = (cells.text('trackingNumber') ?? '').split(/[,;，；\s]+/);
  return numbers
    .map((number) => number.replace(/^No[:：]/i, ''))
    .filter((number) => number !== '')
    .map((trackingNumber) => ({ trackingNumber, carrier }));
}

/** True for what a platform has blanked out: it names nobody. */
export function isMasked(text: string | null): boolean {
  return text?.includes('*') ?? false;
}
