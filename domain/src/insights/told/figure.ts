import type { MetricDirection, MetricUnit } from '../../kit/metric/metric.ts';
import type { Text } from '../../kit/words.ts';

/** How a figure of several rows comes to one: added up, weighed by another figure of its row, or not at all. */
export type Adding = 'sum' | 'alone' | { readonly by: string };

/** One figure of a platform's export, as the platform calls it. */
export interface ToldFigure {
  /** Stored; of one export. */
  readonly key: string;
  readonly name: Text;
  /** What stands above its column: the usual name first. */
  readonly headers: readonly string[];
  readonly unit: MetricUnit;
  readonly direction: MetricDirection;
  readonly adds: Adding;
  /** Whether it is also asked of agents, where the file has a row for each. */
  readonly isOfAgents: boolean;
  /** Whether it can be asked for everywhere, or is only kept with its row. */
  readonly isAsked: boolean;
  /** The key of our own metric that comes nearest to it. */
  readonly ours: string | null;
}

/** What may be said of a figure besides its name. */
interface Saying {
  /** Other headers of the same figure. */
  readonly or?: readonly string[];
  readonly better?: MetricDirection;
  /** Of a quotient: the figure of the same row that it was divided by. */
  readonly by?: string;
  readonly isOfAgents?: boolean;
  readonly ours?: string;
  /** An amount that stands at the day's end: days of it are not added up. */
  readonly isStanding?: boolean;
}

function figure(
  unit: MetricUnit,
  adds: Adding,
  key: string,
  zh: string,
  en: string,
  { or = [], better = 'none', by, isOfAgents = false, ours, isStanding = false }: Saying = {},
): ToldFigure {
  return {
    key,
    name: { zh, en },
    headers: [zh, ...or],
    unit,
    direction: better,
    adds: isStanding ? 'alone' : by === undefined ? adds : { by },
    isOfAgents,
    isAsked: true,
    ours: ours ?? null,
  };
}

type Telling = (key: string, zh: string, en: string, saying?: Saying) => ToldFigure;

/** A count of people or things. */
export const count: Telling = (...told) => figure('count', 'sum', ...told);
/** An amount, kept in fen. */
export const money: Telling = (...told) => figure('money', 'sum', ...told);
/** What an average amount comes to, in fen; never added up. */
export const meanMoney: Telling = (...told) => figure('money', 'alone', ...told);
/** A share or rate, 0 to 1 where it is one of a whole. */
export const share: Telling = (...told) => figure('share', 'alone', ...told);
/** An average time. */
export const seconds: Telling = (...told) => figure('seconds', 'alone', ...told);
/** A score of the platform's own scale. */
export const score: Telling = (...told) => figure('score', 'alone', ...told);
/** Any other quotient. */
export const quotient: Telling = (...told) => figure('number', 'alone', ...told);
