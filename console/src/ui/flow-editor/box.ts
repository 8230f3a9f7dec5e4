export const boxWidth = 140;
export const boxHeight = 52;
/** Between two columns: wide enough for the name of a move. */
export const gapX = 112;

/** A state as it is drawn. */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}
