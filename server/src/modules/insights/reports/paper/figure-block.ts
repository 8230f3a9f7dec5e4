import {
  againstWords,
  figureSaid,
  sparkPath,
  sparkValues,
  type Writable,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import type { MetricAnswer } from '@zhiyin/domain/kit';
import { widthOf } from '#platform/paper/fonts.ts';
import type { PaperCard } from './ask.ts';
import { type Block, headed, inset, type Setting } from './block.ts';
import { type Box, fitted, inks, line } from './pen.ts';

const verdictInks = {
  better: inks.better,
  worse: inks.worse,
  same: inks.faint,
  neither: inks.faint,
} as const;
/** Signs that every font has; on screens they are drawn. */
const ways = { up: '↑ ', down: '↓ ', same: '' } as const;

/** One number: how sure it is, what it stands beside, and how it went within the period. */
export function figureBlock(
  { title, card }: PaperCard,
  answer: MetricAnswer,
  metric: Writable,
  setting: Setting,
): Block {
  return {
    quarters: card.width,
    height: 136,
    draw: (box) =>
      headed(title, box) +
      saidOf(answer, metric, setting, box) +
      sparkOf(sparkValues(answer, metric, setting.now), box),
  };
}

function saidOf(
  answer: MetricAnswer,
  metric: Writable,
  { format, naming, compare }: Setting,
  box: Box,
): string {
  const { number, change, basis } = figureSaid(answer, metric, format, naming.t);
  const { isSmall, n } = answer.total;
  const few = isSmall && n > 0 ? `* ${naming.t(words.small)} · ` : '';
  const x = box.x + inset;
  const width = box.width - 2 * inset;
  const sized = change && `${ways[change.way]}${change.size}`;
  const beside = naming.t(againstWords[compare]);
  // An interval that is cut says nothing: it is set smaller first.
  const small = [11, 10, 9].find((size) => widthOf(few + basis, size) <= width) ?? 9;
  return [
    line(number, x, box.y + 62, { size: 26, weight: 'strong' }),
    sized === null || change === null
      ? ''
      : line(sized, x, box.y + 82, { size: 12, fill: verdictInks[change.verdict] }) +
        line(fitted(beside, width - widthOf(`${sized} `, 12), 12), x + widthOf(`${sized} `, 12), box.y + 82, {
          size: 12,
          fill: inks.faint,
        }),
    line(fitted(few + basis, width, small), x, box.y + 99, { size: small, fill: inks.faint }),
  ].join('');
}

function sparkOf(values: readonly (number | null)[], { x, y, width }: Box): string {
  const path = sparkPath(values, width - 2 * inset, 22);
  if (path === null) return '';
  return `<g transform="translate(${x + inset} ${y + 106})"><path d="${path}" fill="none" stroke="${inks.azure}" stroke-width="1.5"/></g>`;
}
