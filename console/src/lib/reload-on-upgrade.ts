const noteKey = 'zhiyin.reloaded-at';
const pauseMs = 30_000;

/**
 * Loads the page anew when a part of it is gone from the server, which was then upgraded while the page was open.
 * Not twice in half a minute: then the part is missing for another reason, and the page says that it failed.
 */
export function reloadOnUpgrade(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(noteKey) ?? 0);
    if (Date.now() - last < pauseMs) return;
    sessionStorage.setItem(noteKey, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
