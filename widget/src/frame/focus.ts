const focusable =
  'a[href],button:not(:disabled):not([tabindex="-1"]),input:not([hidden]),select,textarea,[tabindex="0"]';

/** Where the visitor begins: where they write, unless that would open a phone's keyboard over half the screen. */
export function focusFirst(root: ParentNode): void {
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const field = root.querySelector<HTMLElement>('.composer textarea, .pre-chat input, .pre-chat textarea');
  const first = isTouch ? null : field;
  (first ?? root.querySelector<HTMLElement>('h1'))?.focus();
}

/** Keeps Tab inside while the chat covers the whole screen: what lies behind cannot be seen. */
export function keepTabInside(event: KeyboardEvent, root: ParentNode): void {
  const all = [...root.querySelectorAll<HTMLElement>(focusable)];
  const [first, last] = [all[0], all.at(-1)];
  const active = document.activeElement;
  if (event.shiftKey && (active === first || active === null || !all.some((one) => one === active))) {
    event.preventDefault();
    last?.focus();
  }
  if (!event.shiftKey && active === last) {
    event.preventDefault();
    first?.focus();
  }
}
