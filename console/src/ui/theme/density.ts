/** Roomy for reading and touch, dense for those who see hundreds of rows a day. Pixels, on the 4 px grid. */
export interface Measures {
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly controlHeight: number;
  readonly controlHeightSmall: number;
  readonly rowHeight: number;
  readonly gap: number;
  readonly inset: number;
}

export const measures = {
  roomy: {
    fontSize: 14,
    lineHeight: 22,
    controlHeight: 32,
    controlHeightSmall: 24,
    rowHeight: 40,
    gap: 16,
    inset: 20,
  },
  dense: {
    fontSize: 13,
    lineHeight: 20,
    controlHeight: 28,
    controlHeightSmall: 24,
    rowHeight: 32,
    gap: 12,
    inset: 16,
  },
} as const satisfies Record<string, Measures>;
export type Density = keyof typeof measures;

/** Latin first, so that digits and names are set in the Latin face and Chinese falls through to its own. */
export const fontText =
  '-apple-system, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif';
/** For titles only: a book face. Windows has no decent Song at this size, so it keeps YaHei. */
export const fontTitle =
  'Charter, "Iowan Old Style", Cambria, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "Microsoft YaHei", serif';
export const fontCode = 'ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace';

/** Nothing moves longer than this. */
export const motionSeconds = 0.12;
