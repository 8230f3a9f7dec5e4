import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { type Question, useConfirm } from './confirm-context.ts';

interface Leaving {
  readonly isDirty: boolean;
  readonly question: Question;
  /** Whether an address still shows what is being edited, so that nothing is left. */
  readonly isStaying: (search: object, isSamePath: boolean) => boolean;
}

/**
 * Asks before somebody leaves what they have not saved, by a link, the browser's way back or by closing the window.
 * Answers what lets them go without a question: to be called when it was saved.
 */
export function useAskBeforeLeaving({ isDirty, question, isStaying }: Leaving): () => void {
  const confirm = useConfirm();
  const isFree = useRef(false);
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!isDirty || isFree.current) return false;
      if (isStaying(next.search, next.pathname === current.pathname)) return false;
      return !(await confirm(question));
    },
    enableBeforeUnload: () => isDirty && !isFree.current,
  });
  return () => {
    isFree.current = true;
  };
}
