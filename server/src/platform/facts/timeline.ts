import { perSystem } from '../per-system.ts';

/** The kinds of facts that outer modules want told between a conversation's messages; gathered when the app is built. */
export const knownTimeline = perSystem<readonly string[]>(() => []);
