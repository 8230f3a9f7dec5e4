import type { ReactNode } from 'react';
import { useIsNarrow } from '#lib/use-media.ts';

/** A row of one cell, as wide as the columns that are seen: one more would take its share of the width. */
export function WholeRow({ children }: { children: ReactNode }) {
  const isNarrow = useIsNarrow();
  return (
    <tr>
      <td colSpan={isNarrow ? 3 : 4}>{children}</td>
    </tr>
  );
}
