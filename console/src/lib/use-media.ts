import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now, e.g. `(max-width: 719px)`; the component is drawn again when that changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** The console folds its rail into a bottom bar below this. */
export function useIsNarrow(): boolean {
  return useMedia('(max-width: 719px)');
}

/** Whether the main pointer is a finger. */
export function useIsTouch(): boolean {
  return useMedia('(pointer: coarse)');
}
