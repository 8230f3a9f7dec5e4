// Runs before the first paint, so that a remembered dark theme does not flash white. `ui/theme/remembered-theme.ts`
// writes what is read here; a file of our own and not an inline script, because the page's policy forbids those.
(() => {
  let chosen = 'system';
  try {
    chosen = localStorage.getItem('zhiyin.theme') ?? 'system';
  } catch {
    // Storage may be switched off; the system's choice is then the best guess.
  }
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
})();
