import { later } from '#lib/later.tsx';

/** Hints below what is written to a customer outside of a chat. */
export const HelpWhileWriting = later(
  async () => (await import('./writing/help-while-writing.tsx')).HelpWhileWriting,
);
