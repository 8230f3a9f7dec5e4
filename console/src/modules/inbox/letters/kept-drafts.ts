import { LetterDrafts } from './letter-drafts.ts';

/** Those of this tab. */
export const letterDrafts = new LetterDrafts(shelf());

// Private windows and strict policies make the mere access throw.
function shelf(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
