import { unknownCursor } from '#platform/http/page.ts';

/** Where a search goes on: below a position of the log, by its terms as typed or taken apart. */
interface Place {
  readonly position: number;
  readonly isLoose: boolean;
}

export const searchCursor = {
  write: ({ position, isLoose }: Place): string => `${isLoose ? 'l' : 'e'}${position}`,
  /** @throws Refusal `invalid` when it is not one we wrote. */
  read: (cursor: string | undefined): Place | null => {
    if (cursor === undefined) return null;
    const [, mode, digits] = /^([el])(\d{1,15})$/.exec(cursor) ?? [];
    if (digits !== undefined) return { position: Number(digits), isLoose: mode === 'l' };
    throw unknownCursor(cursor);
  },
};
