import { reportWords } from '@zhiyin/domain/insights';
import { say } from '@zhiyin/domain/kit';
import type { PaperAsk } from './ask.ts';
import type { Block } from './block.ts';
import { fitted, inks, line } from './pen.ts';

/** The page in its own units: as wide as a dashboard on a desk, in the proportions of A4 lying. */
export const page = { width: 1120, height: 792, margin: 36, gap: 12 } as const;
export const innerWidth = page.width - 2 * page.margin;
const headSpace = 78;
const footSpace = 24;

interface Row {
  readonly blocks: readonly Block[];
  readonly height: number;
}

/** Blocks in rows of four quarters, in their order, as on screens. */
function rowsOf(blocks: readonly Block[]): Row[] {
  const rows: Block[][] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    const taken = row?.reduce((all, { quarters }) => all + quarters, 0) ?? 4;
    if (row && taken + block.quarters <= 4) row.push(block);
    else rows.push([block]);
  }
  return rows.map((row) => ({ blocks: row, height: Math.max(...row.map(({ height }) => height)) }));
}

/** Rows on pages of paper: what does not fit on one goes to the next. */
export function asPages(blocks: readonly Block[], ask: PaperAsk): string[] {
  const pages: Row[][] = [[]];
  let left = page.height - page.margin - headSpace - page.margin - footSpace;
  for (const row of rowsOf(blocks)) {
    const now = pages.at(-1);
    if (now && (now.length === 0 || row.height <= left)) {
      now.push(row);
      left -= row.height + page.gap;
      continue;
    }
    pages.push([row]);
    left = page.height - 2 * page.margin - footSpace - row.height - page.gap;
  }
  return pages.map((rows, at) => {
    const top = page.margin + (at === 0 ? headSpace : 0);
    const foot = footOf(ask, at + 1, pages.length);
    return sheet(page.height, (at === 0 ? headOf(ask) : '') + drawn(rows, top) + foot);
  });
}

/** All rows on one sheet, as long as it takes. */
export function asOneSheet(blocks: readonly Block[], ask: PaperAsk): string {
  const rows = rowsOf(blocks);
  const long = rows.reduce((all, { height }) => all + height + page.gap, 0);
  return sheet(
    page.margin + headSpace + long + page.margin,
    headOf(ask) + drawn(rows, page.margin + headSpace),
  );
}

function drawn(rows: readonly Row[], from: number): string {
  const quarter = (innerWidth - 3 * page.gap) / 4;
  let y = from;
  return rows
    .map(({ blocks, height }) => {
      let x: number = page.margin;
      const row = blocks.map((block) => {
        const width = block.quarters * quarter + (block.quarters - 1) * page.gap;
        const box = { x, y, width, height };
        x += width + page.gap;
        return block.draw(box);
      });
      y += height + page.gap;
      return row.join('');
    })
    .join('');
}

function headOf({ shop, title, about, asOf, locale }: PaperAsk): string {
  const { margin: x } = page;
  const right = x + innerWidth;
  const said = say(reportWords.asOf, locale, { time: asOf });
  return [
    line(fitted(shop, innerWidth / 2, 12), x, page.margin + 10, { size: 12, fill: inks.faint }),
    line(said, right, page.margin + 10, { size: 12, fill: inks.faint, anchor: 'end' }),
    line(fitted(title, innerWidth, 24, 'strong'), x, page.margin + 40, { size: 24, weight: 'strong' }),
    line(fitted(about, innerWidth, 13), x, page.margin + 62, { size: 13, fill: inks.soft }),
  ].join('');
}

function footOf({ shop, title, locale }: PaperAsk, at: number, of: number): string {
  const y = page.height - page.margin + 10;
  const count = say(reportWords.page, locale, { at, of });
  return (
    line(fitted(`${shop} · ${title}`, innerWidth - 160, 11), page.margin, y, { size: 11, fill: inks.faint }) +
    line(count, page.margin + innerWidth, y, { size: 11, fill: inks.faint, anchor: 'end' })
  );
}

function sheet(height: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${height}" viewBox="0 0 ${page.width} ${height}"><rect x="0" y="0" width="${page.width}" height="${height}" fill="${inks.sheet}"/>${inner}</svg>`;
}
