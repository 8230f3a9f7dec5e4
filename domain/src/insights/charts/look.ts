import type { MetricUnit } from '../../kit/metric/metric.ts';
import type { Text } from '../../kit/words.ts';

/** The colours and letters a chart is drawn in, so that it looks like the page or the paper it stands on. */
export interface Look {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly sheet: string;
  /** For what waits for somebody, such as a signal of a control chart. */
  readonly call: string;
  /** Told apart by the colour-blind too; shapes and dashes say the same. */
  readonly series: readonly string[];
  /** From little to much, in one hue. */
  readonly ramp: readonly [string, string];
  readonly font: string;
  readonly fontSize: number;
}

/** Who reads the chart and how figures are written for them. */
export interface Drawing {
  readonly look: Look;
  readonly write: (value: number, unit: MetricUnit | null, currency?: string) => string;
  readonly t: (text: Text, values?: Readonly<Record<string, string | number>>) => string;
}

/** What ECharts draws: plain data, and functions that write figures. */
export type ChartOption = Readonly<Record<string, unknown>>;

/** After Okabe and Ito (2008), whose colours people with any colour vision tell apart; darkened to be read on paper. */
const onPaper = ['#00629b', '#b35900', '#00795c', '#8f3f71', '#6b5900', '#3d3d3d'];
const onInk = ['#56b4e9', '#e69f00', '#3fc59d', '#e08fc0', '#e6d84a', '#c9c4b8'];
/** The same six, told from the first by how light they are. */
const lighterOnPaper = ['#4f94c4', '#cf7320', '#3f9f80', '#bb7aa0', '#968330', '#808080'];
const darkerOnInk = ['#2f7fae', '#a87400', '#23876a', '#a55f8b', '#a0962c', '#8b877e'];

/** Most series of one chart: more cannot be told apart by anybody. */
export const seriesMax = 12;

/** The colours of series on a light or a dark ground. */
export function seriesColours(isDark: boolean): readonly string[] {
  return isDark ? [...onInk, ...darkerOnInk] : [...onPaper, ...lighterOnPaper];
}

/** Shapes and dashes, so that colour is never the only sign. */
export const shapes = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'] as const;
export const dashes = ['solid', [6, 4], [2, 3], [10, 3, 2, 3], [1, 4], [12, 4]] as const;

/** What all charts share. */
export function frame({ look }: Drawing): ChartOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    color: [...look.series],
    textStyle: { color: look.soft, fontFamily: look.font, fontSize: look.fontSize },
    grid: {
      left: 8,
      right: 16,
      top: 16,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
  };
}

/** A tooltip drawn on the canvas: the page's policy lets no chart write its own HTML. */
export function tooltip({ look }: Drawing, more: ChartOption): ChartOption {
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.sheet,
    borderColor: look.line,
    borderWidth: 1,
    textStyle: { color: look.ink, fontFamily: look.font, fontSize: look.fontSize },
    ...more,
  };
}

/** An axis of names. */
export function nameAxis({ look }: Drawing, names: readonly string[], more: ChartOption = {}): ChartOption {
  return {
    type: 'category',
    data: [...names],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.line } },
    axisLabel: { color: look.faint, fontSize: look.fontSize, hideOverlap: true },
    ...more,
  };
}

/** An axis of figures of one unit. */
export function valueAxis(
  { look, write }: Drawing,
  unit: MetricUnit | null,
  most: number,
  currency?: string,
): ChartOption {
  return {
    type: 'value',
    ...(unit === 'share' && most > 0.6 && most <= 1 && { max: 1, interval: 0.25 }),
    ...(unit === 'seconds' && secondsAxis(most)),
    splitNumber: 4,
    splitLine: { lineStyle: { color: look.line } },
    axisLabel: {
      color: look.faint,
      fontSize: look.fontSize,
      hideOverlap: true,
      formatter: (value: number) => write(value, unit, currency),
    },
    ...(unit === 'count' && { minInterval: 1 }),
  };
}

/** Steps of time that people think in, so that an axis says 30 min and not 33 min 20 s. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];

/** About four steps up to the most, the last one whole; days where it is longer. */
function secondsAxis(most: number): { interval: number; max: number } {
  const wanted = Math.max(most, 1) / 4;
  const interval = steps.find((step) => step >= wanted) ?? Math.ceil(wanted / 86_400) * 86_400;
  return { interval, max: Math.max(1, Math.ceil(most / interval)) * interval };
}

/** Names of series above the chart; none where there is but one. */
export function legend({ look }: Drawing, count: number): ChartOption {
  if (count < 2) return {};
  return {
    legend: {
      type: 'scroll',
      top: 0,
      left: 0,
      icon: undefined,
      itemHeight: 9,
      textStyle: { color: look.soft, fontFamily: look.font, fontSize: look.fontSize },
      pageTextStyle: { color: look.faint },
    },
    grid: {
      left: 8,
      right: 16,
      top: 36,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
  };
}
