import { groundWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** Cuts one row more than asked into a page: the row too many says that there is a next one. */
export function asPage<Item>(
  rows: readonly Item[],
  limit: number,
  cursorOf: (last: Item) => string,
): { items: Item[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** A place in a list that we never gave out; its beginning is said, so that whoever sent it finds it. */
export function unknownCursor(cursor: string): Refusal {
  return new Refusal('invalid', groundWords.invalid, {}, [{ path: 'after', message: cursor.slice(0, 40) }]);
}

const MomentCursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a list sorted by a moment and then by id goes on. The cursor is opaque to callers. */
export const momentCursor = {
  write: (at: string | Date, id: string): string => {
    const moment = typeof at === 'string' ? at : at.toISOString();
    return Buffer.from(JSON.stringify([moment, id])).toString('base64url');
  },
  /** @throws Refusal `invalid` when it is not one we wrote. */
  read: (cursor: string | undefined): { at: Date; id: string } | null => {
    if (cursor === undefined) return null;
    try {
      const [at, id] = MomentCursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
      return { at: new Date(at), id };
    } catch {
      throw unknownCursor(cursor);
    }
  },
};
