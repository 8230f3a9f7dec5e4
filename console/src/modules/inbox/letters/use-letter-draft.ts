import type { LetterStart } from '@zhiyin/domain/inbox';
import { useSyncExternalStore } from 'react';
import { useLetterStart } from './data.ts';
import { letterDrafts } from './kept-drafts.ts';
import type { LetterDraft } from './letter-drafts.ts';

/** An answer to whoever wrote last: alone, or with everybody else who got that mail. */
function answerOf(start: LetterStart, mode: 'reply' | 'all'): LetterDraft {
  const { to, cc, subject } = start;
  const letter = { from: null, to, cc: mode === 'all' ? cc : [], bcc: [], subject, forwards: null };
  return { mode, letter, sendsAt: null };
}

/**
 * What goes along with a reply: as its writer left it, or as an answer begins, null until that is known; undefined where
 * it is no letter.
 */
export function useLetterToSend(conversationId: string, isLetter: boolean): LetterDraft | null | undefined {
  const kept = useSyncExternalStore(letterDrafts.watch, () => letterDrafts.of(conversationId));
  const start = useLetterStart(conversationId, isLetter).data;
  if (!isLetter) return undefined;
  return kept ?? (start ? answerOf(start, 'reply') : null);
}

/** What the letter being written says: as its writer left it, or as an answer begins. */
export function useLetterDraft(conversationId: string, start: LetterStart) {
  const kept = useSyncExternalStore(letterDrafts.watch, () => letterDrafts.of(conversationId));
  const draft = kept ?? answerOf(start, 'reply');
  return {
    draft,
    write: (change: Partial<LetterDraft['letter']>) =>
      letterDrafts.set(conversationId, { ...draft, letter: { ...draft.letter, ...change } }),
    plan: (sendsAt: string | null) => letterDrafts.set(conversationId, { ...draft, sendsAt }),
    answer: (mode: 'reply' | 'all') =>
      letterDrafts.set(conversationId, { ...answerOf(start, mode), sendsAt: draft.sendsAt }),
  };
}
