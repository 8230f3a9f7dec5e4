import { createContext, use } from 'react';

export interface Question {
  readonly title: string;
  /** What will be gone or sent, in full; whether it can be undone. */
  readonly sentence: string;
  /** The verb on the button, never “OK”. */
  readonly verb: string;
  readonly isDestructive?: boolean;
  /** For what cannot be undone and hits many: the person must type this first. */
  readonly mustType?: string;
}

export type Confirm = (question: Question) => Promise<boolean>;

export const ConfirmContext = createContext<Confirm | null>(null);

/**
 * Asks before an act. Prefer acting at once with `useToast().sayUndo`; ask where there is no way back.
 *
 * @example if (await confirm({ title, sentence, verb })) remove.mutate({ params })
 */
export function useConfirm(): Confirm {
  const confirm = use(ConfirmContext);
  if (!confirm) throw new Error('useConfirm needs a ConfirmProvider above it.');
  return confirm;
}
