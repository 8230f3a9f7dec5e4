import {
  type CardTable,
  cellText,
  leftOut,
  reportWords,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { widthOf } from '#platform/paper/fonts.ts';
import type { PaperCard } from './ask.ts';
import { type Block, headed, headHeight, inset, type Setting } from './block.ts';
import { type Box, fitted, inks, line, rule } from './pen.ts';

const size = 12;
const rowHeight = 22;
/** Lines of a table on one page; what is longer goes on in the next block. */
const rowsMax = 26;
const [nameMax, columnMax, gap] = [260, 170, 18];

/** A table, in as many blocks as it takes. */
export function tableBlocks({ title, card, table }: PaperCard, setting: Setting, pageWidth: number): Block[] {
  const texts = textsOf(table, setting);
  const columns = placedColumns(table, texts, (pageWidth * card.width) / 4 - 2 * inset);
  const parts = Math.ceil(texts.length / rowsMax);
  return Array.from({ length: parts }, (_, part) => {
    const rows = texts.slice(part * rowsMax, (part + 1) * rowsMax);
    const notes = part === parts - 1 ? notesOf(table, columns.length, setting) : [];
    const name = parts === 1 ? title : `${title} (${part + 1}/${parts})`;
    return {
      quarters: card.width,
      height: headHeight + (rows.length + 1) * rowHeight + notes.length * 18 + 14,
      draw: (box) =>
        headed(name, box) + linesOf(table, columns, rows, box) + notesAt(notes, rows.length, box),
    };
  });
}

/** What stands in the cells; a star marks what rests on too few rows. */
function textsOf(table: CardTable, { drawing }: Setting): string[][] {
  return table.rows.map((row, at) =>
    row.map(({ isSmall, n = 0 }, place) => {
      const text = cellText(table, at, place, drawing);
      return isSmall && n > 0 ? `${text} *` : text;
    }),
  );
}

interface Placed {
  readonly place: number;
  readonly width: number;
}

/** As many columns as there is room for, from the left; the names take what is over. */
function placedColumns(table: CardTable, texts: readonly (readonly string[])[], room: number): Placed[] {
  const wanted = table.columns.map(({ title }, place) => {
    const widest = Math.max(
      ...[title, ...texts.map((row) => row[place] ?? '')].map((one) => widthOf(one, size)),
    );
    return Math.min(widest, place === 0 ? nameMax : columnMax) + gap;
  });
  const shown: Placed[] = [];
  let taken = 0;
  for (const [place, width] of wanted.entries()) {
    if (taken + width > room && place > 1) break;
    shown.push({ place, width });
    taken += width;
  }
  const over = Math.max(0, room - taken);
  return shown.map((one) => (one.place === 0 ? { ...one, width: one.width + over } : one));
}

function linesOf(
  table: CardTable,
  columns: readonly Placed[],
  rows: readonly (readonly string[])[],
  box: Box,
): string {
  const titles = table.columns.map(({ title }) => title);
  const top = box.y + headHeight;
  return [titles, ...rows]
    .map((row, at) => {
      const y = top + at * rowHeight;
      const fill = at === 0 ? inks.faint : inks.ink;
      return (
        cellsOf(table, columns, row, box.x + inset, y + 15, fill) +
        rule(box.x + inset, y + 21, box.width - 2 * inset)
      );
    })
    .join('');
}

function cellsOf(
  table: CardTable,
  columns: readonly Placed[],
  row: readonly string[],
  from: number,
  y: number,
  fill: string,
): string {
  let x = from;
  return columns
    .map(({ place, width }) => {
      const text = fitted(row[place] ?? '', width - gap / 2, size);
      const isNumber = table.columns[place]?.unit !== null;
      const cell = isNumber
        ? line(text, x + width, y, { size, fill, anchor: 'end' })
        : line(text, x, y, { size, fill });
      x += width;
      return cell;
    })
    .join('');
}

function notesOf(table: CardTable, columnsShown: number, { naming }: Setting): string[] {
  const isAnySmall = table.rows.some((row) => row.some(({ isSmall, n = 0 }) => isSmall && n > 0));
  const columnsHidden = table.columns.length - columnsShown;
  return [
    ...leftOut(table, naming.t),
    ...(columnsHidden > 0 ? [naming.t(reportWords.columnsHidden, { n: columnsHidden })] : []),
    ...(isAnySmall ? [`* ${naming.t(words.smallHint)}`] : []),
  ];
}

function notesAt(notes: readonly string[], rows: number, box: Box): string {
  const top = box.y + headHeight + (rows + 1) * rowHeight;
  return notes
    .map((note, at) =>
      line(fitted(note, box.width - 2 * inset, 11), box.x + inset, top + 16 + at * 18, {
        size: 11,
        fill: inks.faint,
      }),
    )
    .join('');
}
