import { chartOf, leftOut } from '@zhiyin/domain/insights';
import type { PaperCard } from './ask.ts';
import { type Block, headed, headHeight, inset, type Setting } from './block.ts';
import { chartSvg } from './chart.ts';
import { fitted, inks, line } from './pen.ts';

const lyingMax = 30;

/** A chart below its title; null for a card that is none. */
export function chartBlock({ title, card, table }: PaperCard, setting: Setting): Block | null {
  const option = chartOf(card, table, setting.naming, setting.drawing);
  if (!option) return null;
  const isLying = card.kind === 'bars' && table.rows.length > 8;
  const notes = leftOut(table, setting.naming.t);
  const note = notes.length > 0 ? notes.join(' · ') : null;
  const height = isLying ? 90 + Math.min(lyingMax, table.rows.length) * 22 : 288;
  return {
    quarters: card.width,
    height,
    draw: (box) => {
      const foot = note === null ? 8 : 24;
      const [width, high] = [box.width - 2 * inset, box.height - headHeight - foot];
      const chart = `<g transform="translate(${box.x + inset} ${box.y + headHeight})">${chartSvg(option, width, high)}</g>`;
      const said =
        note === null
          ? ''
          : line(fitted(note, width, 11), box.x + inset, box.y + box.height - 10, {
              size: 11,
              fill: inks.faint,
            });
      return headed(title, box) + chart + said;
    },
  };
}
