import { type Drawing, type Naming, seriesColours } from '@zhiyin/domain/insights';
import { figureFormat, intlTags, say, writeFigure } from '@zhiyin/domain/kit';
import { pdfOf } from '#platform/paper/pdf.ts';
import { pngOf } from '#platform/paper/png.ts';
import type { PaperAsk } from './ask.ts';
import type { Setting } from './block.ts';
import { blocksOf } from './blocks-of.ts';
import { asOneSheet, asPages, innerWidth, page } from './lay-out.ts';
import { inks } from './pen.ts';

/** Pixels for each unit of the page: sharp on screens that have two for one. */
const pngScale = 2;

/** Draws a dashboard: a PDF of pages in A4, or one long picture. */
export function drawPaper(ask: PaperAsk): Promise<Buffer> {
  const setting = settingOf(ask);
  const blocks = ask.cards.flatMap((card) => blocksOf(card, setting, innerWidth));
  if (ask.format === 'png') return pngOf(asOneSheet(blocks, ask), pngScale);
  return pdfOf(asPages(blocks, ask), page.width, {
    title: ask.title,
    author: ask.shop,
    language: intlTags[ask.locale],
    madeAt: new Date(ask.madeAt),
  });
}

function settingOf({ locale, metrics, compare, madeAt }: PaperAsk): Setting {
  const t: Naming['t'] = (text, values) => say(text, locale, values);
  const format = figureFormat(locale);
  const drawing: Drawing = {
    t,
    write: (value, unit) => (unit === null ? String(value) : writeFigure(format, unit, value)),
    look: {
      ink: inks.ink,
      soft: inks.soft,
      faint: inks.faint,
      line: inks.line,
      sheet: inks.sheet,
      call: inks.seal,
      series: seriesColours(false),
      ramp: ['#eef3f4', '#00486f'],
      font: 'paper',
      fontSize: 12,
    },
  };
  // Tables come with their names; charts ask of metrics only what they are.
  const naming: Naming = {
    t,
    metric: (key) => metrics[key],
    group: (_, key) => key ?? '',
    bucket: (key) => key,
  };
  return { naming, drawing, format, metrics, compare, now: new Date(madeAt) };
}
