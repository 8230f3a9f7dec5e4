import { later } from '#lib/later.tsx';

/** Loaded when somebody first marks a picture. */
export const Annotator = later(async () => (await import('./annotator.tsx')).Annotator);
