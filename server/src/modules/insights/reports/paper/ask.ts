import type { Card, CardTable, ViewCompare, Writable } from '@zhiyin/domain/insights';
import type { Locale, MetricAnswer } from '@zhiyin/domain/kit';

/** A card with its figures, as it is put on paper. */
export interface PaperCard {
  readonly card: Card;
  readonly title: string;
  readonly table: CardTable;
  readonly answers: readonly MetricAnswer[];
}

/** All that stands on paper: plain data, so that another thread can draw it. */
export interface PaperAsk {
  readonly format: 'pdf' | 'png';
  readonly locale: Locale;
  readonly shop: string;
  readonly title: string;
  /** The period, what it stands beside and what it is narrowed to. */
  readonly about: string;
  /** When the figures were asked for, as the shop writes it; and as it is. */
  readonly asOf: string;
  readonly madeAt: string;
  readonly compare: ViewCompare;
  readonly metrics: Readonly<Record<string, Writable>>;
  readonly cards: readonly PaperCard[];
}
