/** How much of a panel must be in sight for nothing to move: its first field. */
const sightPx = 120;

/** Brings a panel into sight when it opens below what the screen shows, as it does on a phone; else nothing moves. */
export function showPanel(panel: HTMLElement | null): void {
  if (panel && panel.getBoundingClientRect().top > innerHeight - sightPx)
    panel.scrollIntoView({ block: 'nearest' });
}
