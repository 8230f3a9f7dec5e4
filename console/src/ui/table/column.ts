import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and money stand at the end, so that their digits line up. */
  readonly align?: 'start' | 'end';
  /** A CSS width; the columns without one share what is left. */
  readonly width?: string;
  /** Names the row: read first, and kept on a phone. One column has it. */
  readonly isTitle?: boolean;
  /** Left out on a phone. */
  readonly isWide?: boolean;
  readonly isSortable?: boolean;
  /** What an export writes; a column without it is not exported. */
  readonly plain?: (row: Row) => string | number | null;
}

export interface Sort {
  readonly by: string;
  readonly isDescending: boolean;
}

/** Which rows are ticked, by their key. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}
