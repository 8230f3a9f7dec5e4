import type { Drawing, Naming, ViewCompare, Writable } from '@zhiyin/domain/insights';
import type { FigureFormat } from '@zhiyin/domain/kit';
import { widthOf } from '#platform/paper/fonts.ts';
import { type Box, fitted, inks, line, rim } from './pen.ts';

/** Something that is put on a page whole. */
export interface Block {
  /** Quarters of the page's width. */
  readonly quarters: number;
  readonly height: number;
  readonly draw: (box: Box) => string;
}

/** In whose language and with whose names blocks are drawn. */
export interface Setting {
  readonly naming: Naming;
  readonly drawing: Drawing;
  readonly format: FigureFormat;
  readonly metrics: Readonly<Record<string, Writable>>;
  readonly compare: ViewCompare;
  readonly now: Date;
}

/** Space within the rim of a card, and what its title takes. */
export const inset = 14;
export const headHeight = 34;

/** A card's rim and title. */
export function headed(title: string, box: Box): string {
  const width = box.width - 2 * inset;
  // A long name is set smaller before it is cut.
  const size = widthOf(title, 13, 'strong') <= width ? 13 : 11;
  const text = fitted(title, width, size, 'strong');
  return rim(box) + line(text, box.x + inset, box.y + 22, { size, fill: inks.soft, weight: 'strong' });
}

/** A card that says why it shows no figures. */
export function hintBlock(title: string, hint: string, quarters: number): Block {
  return {
    quarters,
    height: 84,
    draw: (box) =>
      headed(title, box) +
      line(fitted(hint, box.width - 2 * inset, 12), box.x + inset, box.y + 52, {
        size: 12,
        fill: inks.faint,
      }),
  };
}
