import type { Text } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';

/** What a module has that counts in some hours: the names of the things, as a sentence lists them. */
export type CalendarUses = (tx: Tx, calendarId: string) => Promise<readonly Text[]>;

/** Everything that counts in hours, by module; gathered when the app is built. */
export const knownCalendarUses = perSystem<readonly CalendarUses[]>(() => []);
