import { chime } from './chime.ts';
import { ringPreferences } from './ring-preferences.ts';
import { useSlip } from './use-slip.ts';

/** How long one page has the right to ring for something, so that the same console open twice rings once. */
const turnMs = 1500;

/** Calls the reader to a conversation, as she chose: a sound, and a slip of the system when she looks elsewhere. */
export function useCall(): (turnId: string, conversationId: string) => void {
  const show = useSlip();
  return (turnId, conversationId) =>
    inTurn(turnId, () => {
      const { isSounding, volume, isOnDesktop } = ringPreferences();
      if (isSounding) chime(volume);
      if (isOnDesktop && !document.hasFocus()) void show(conversationId);
    });
}

/** Does something in one of the pages that hear of it only. */
function inTurn(id: string, act: () => void): void {
  // Browsers keep locks to pages that came by a safe line.
  if (!navigator.locks) {
    act();
    return;
  }
  void navigator.locks.request(`zhiyin.ring.${id}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    act();
    await new Promise((resolve) => setTimeout(resolve, turnMs));
  });
}
