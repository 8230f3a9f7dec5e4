import { z } from 'zod';
import { unknownCursor } from '../http/page.ts';

const Position = z.coerce.number().int().min(0);

/** Where a list sorted by the position of facts goes on. */
export const positionCursor = {
  write: (position: number): string => String(position),
  /** @throws Refusal `invalid` when it is no position. */
  read: (cursor: string | undefined): number | null => {
    if (cursor === undefined) return null;
    const position = Position.safeParse(cursor);
    if (position.success) return position.data;
    throw unknownCursor(cursor);
  },
};
