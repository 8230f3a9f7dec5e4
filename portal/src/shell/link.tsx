import type { ComponentChildren } from 'preact';
import { addressOf, go, place } from '../place.ts';

interface Props {
  readonly to: readonly string[];
  readonly class?: string;
  readonly isCurrent?: boolean;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link to another page of this portal, shown without loading the whole anew. */
export function Link({ to, class: name, isCurrent = false, label, children }: Props) {
  // Read, so that the address is made anew when the place changes.
  void place.value;
  return (
    <a
      href={addressOf(...to)}
      class={name}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
