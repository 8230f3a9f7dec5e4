/** What can be put on a picture. */
export const tools = ['arrow', 'box', 'pen', 'blur', 'number', 'text'] as const;
export type Tool = (typeof tools)[number];

/** Dark enough to be read in print and apart from each other without colour sight: their greys differ. */
export const colours = { red: '#d0201a', blue: '#0d4fc4', green: '#12702f', black: '#111111' } as const;
export type Colour = keyof typeof colours;

/** In pixels of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Point, Size {}

/** Something on a picture: an arrow, box or blur from one point to another, a line of many, a number or text at one. */
export interface Mark {
  readonly id: number;
  readonly tool: Tool;
  readonly colour: Colour;
  readonly points: readonly Point[];
  /** What a text says; empty for all else. */
  readonly text: string;
}

/** Which number a mark shows: its place among the numbers, from 1. 0 for what is no number. */
export function numberOf(marks: readonly Mark[], mark: Mark): number {
  return marks.filter(({ tool }) => tool === 'number').findIndex(({ id }) => id === mark.id) + 1;
}

/** How thick lines are on a picture of this size, so that they look alike on all. */
export function unitOf({ width, height }: Size): number {
  return Math.max(2, Math.round(Math.max(width, height) / 260));
}
