import { later } from '#lib/later.tsx';

/** What only mail needs is loaded when the first mail is shown. */
export const LetterHead = later(async () => (await import('./letter-view.tsx')).LetterHead);
export const LetterFoot = later(async () => (await import('./letter-view.tsx')).LetterFoot);
export const LetterComposing = later(async () => (await import('./letter-composing.tsx')).LetterComposing);
