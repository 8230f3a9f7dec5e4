import { isQuiet } from './quietly.ts';

const noteKey = 'zhiyin.reloaded-at';
const pauseMs = 30_000;

/**
 * Loads the page anew when a part of it is gone from the server, which was then upgraded while the page was open.
 * Not twice in half a minute: then the part is missing for another reason, and the page says that it failed. Not for a
 * part that nobody waits for either: whoever is writing would lose the page under their hands.
 */
export function reloadOnUpgrade(): void {
  addEventListener('vite:preloadError', (event) => {
    const noted = sessionStorage.getItem(noteKey);
    const now = Date.now();
    if (!isToReload(noted === null ? null : Number(noted), now)) return;
    sessionStorage.setItem(noteKey, String(now));
    event.preventDefault();
    location.reload();
  });
}

/** Whether a part that is missing now is a reason to load the page anew, which was last done then. */
export function isToReload(lastAtMs: number | null, nowMs: number): boolean {
  return !isQuiet() && (lastAtMs === null || nowMs - lastAtMs >= pauseMs);
}
