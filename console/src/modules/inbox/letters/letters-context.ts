import type { listLetters } from '@zhiyin/domain/inbox';
import { createContext, useContext } from 'react';
import type { z } from 'zod';

type Said = z.infer<typeof listLetters.response>['items'][number];

interface Letters {
  readonly conversationId: string;
  readonly byNumber: ReadonlyMap<number, Said>;
  /** Passes a mail on: into the field, with its words; null for who may not write. */
  readonly onForward: ((number: number) => void) | null;
}

export const LettersContext = createContext<Letters>({
  conversationId: '',
  byNumber: new Map(),
  onForward: null,
});

/** What the letter of one message says of itself; nothing for one that is no letter. */
export function useLetterOf(number: number | null) {
  const { conversationId, byNumber, onForward } = useContext(LettersContext);
  const said = number === null ? undefined : byNumber.get(number);
  return said && { conversationId, said, onForward };
}
