import { dashboardWords as words } from '@zhiyin/domain/insights';
import type { PaperCard } from './ask.ts';
import { type Block, hintBlock, inset, type Setting } from './block.ts';
import { chartBlock } from './chart-block.ts';
import { figureBlock } from './figure-block.ts';
import { inks, line, wrapped } from './pen.ts';
import { tableBlocks } from './table-block.ts';

/** What a card is put on paper as. Of what the reader may not see there is only that. */
export function blocksOf(one: PaperCard, setting: Setting, pageWidth: number): Block[] {
  const { card, title, table, answers } = one;
  const { t } = setting.naming;
  if (card.kind === 'text') return [textBlock(card.text, card.width, (pageWidth * card.width) / 4)];
  const [first] = answers;
  const metric = first && setting.metrics[first.metric];
  if (!first || !metric) return [hintBlock(title, t(words.notYours), card.width)];
  if (card.kind === 'figure') return [figureBlock(one, first, metric, setting)];
  if (table.rows.length === 0) return [hintBlock(title, t(words.nothing), card.width)];
  if (card.kind === 'table') return tableBlocks(one, setting, pageWidth);
  const chart = chartBlock(one, setting);
  return chart ? [chart] : tableBlocks(one, setting, pageWidth);
}

const linesMax = 34;

function textBlock(text: string, quarters: number, width: number): Block {
  const all = wrapped(text.trim(), width - 2 * inset, 13);
  const lines = all.length > linesMax ? [...all.slice(0, linesMax), '…'] : all;
  return {
    quarters,
    height: 24 + lines.length * 20,
    draw: ({ x, y }) =>
      lines.map((one, at) => line(one, x + inset, y + 24 + at * 20, { size: 13, fill: inks.soft })).join(''),
  };
}
