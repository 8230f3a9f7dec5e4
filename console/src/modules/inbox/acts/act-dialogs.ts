import { createContext, use } from 'react';

/** What is asked before something is done with a conversation. */
export type ActDialog = 'assign' | 'transfer' | 'snooze' | 'priority' | 'tags' | 'reason' | 'way' | 'close';

export const ActDialogContext = createContext<(dialog: ActDialog) => void>(() => {});

/** Opens what asks before something is done with the conversation that is open: by button, key or command. */
export function useOpenActDialog(): (dialog: ActDialog) => void {
  return use(ActDialogContext);
}
