import type { CardColumn } from '@zhiyin/domain/insights';
import { reportWords as words } from '@zhiyin/domain/insights';
import { currencyDecimals, type MetricUnit, say } from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { type Sheet, type SheetFormat, workbook } from '#platform/sheets/workbook.ts';
import type { AnsweredCard } from './answer-cards.ts';

const formats: Readonly<Record<MetricUnit, SheetFormat>> = {
  count: 'whole',
  seconds: 'whole',
  share: 'percent',
  score: 'decimal',
  money: 'decimal',
  'per-thousand': 'decimal',
  points: 'decimal',
  number: 'decimal',
};

/** The figures of cards as a workbook, a sheet for each; cards of words are left out. */
export function asWorkbook(ctx: Context, cards: readonly AnsweredCard[]): Promise<Buffer> {
  const sheets = cards.filter(({ table }) => table.columns.length > 0).map((one) => sheetOf(ctx, one));
  return workbook(sheets.length > 0 ? sheets : [{ name: '1', columns: [{ title: '' }], rows: [] }]);
}

/** The figures of cards as CSV; an empty line stands between two. */
export function asCsv(ctx: Context, cards: readonly AnsweredCard[]): string {
  const parts = cards
    .filter(({ table }) => table.columns.length > 0)
    .map((one) => {
      const { columns, rows } = sheetOf(ctx, one);
      return [columns.map(({ title }) => title), ...rows].map(csvLine).join('');
    });
  return byteOrderMark + parts.join('\r\n');
}

function sheetOf(ctx: Context, { title, table }: AnsweredCard): Sheet {
  return {
    name: title,
    columns: table.columns.map((column) => ({
      title: titleOf(ctx, column),
      ...(column.unit !== null && { format: formats[column.unit] }),
    })),
    rows: table.rows.map((row) =>
      row.map(({ value }, place) =>
        typeof value === 'number' ? inMajorUnits(value, table.columns[place]) : value,
      ),
    ),
  };
}

/** A number tells no unit by itself: seconds and money say theirs. */
function titleOf(ctx: Context, { title, unit, currency }: CardColumn): string {
  if (unit === 'seconds') return say(words.inSeconds, ctx.locale, { title });
  return unit === 'money' && currency !== undefined ? `${title} (${currency})` : title;
}

function inMajorUnits(value: number, column: CardColumn | undefined): number {
  if (column?.unit !== 'money') return value;
  return value / 10 ** currencyDecimals(column.currency ?? 'CNY');
}
