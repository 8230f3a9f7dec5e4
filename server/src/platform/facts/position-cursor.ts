import { groundWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const Position = z.coerce.number().int().min(0);

/** Where a list sorted by the position of facts goes on. */
export const positionCursor = {
  write: (position: number): string => String(position),
  /** @throws Refusal `invalid` when it is no position. */
  read: (cursor: string | undefined): number | null => {
    if (cursor === undefined) return null;
    const position = Position.safeParse(cursor);
    if (position.success) return position.data;
    throw new Refusal('invalid', groundWords.invalid, {}, [{ path: 'after', message: cursor.slice(0, 40) }]);
  },
};
