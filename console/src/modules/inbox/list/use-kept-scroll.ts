import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Where lists were left, so that coming back finds the same rows under the eye. */
const tops = new Map<string, number>();

/** Keeps a list's place while its page is away; `key` names the list, `isReady` says that its rows are there. */
export function useKeptScroll(key: string, isReady: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isReady && box.current) box.current.scrollTop = tops.get(key) ?? 0;
  }, [key, isReady]);
  // The outside system is scrolling.
  useEffect(() => {
    const element = box.current;
    const keep = () => {
      if (element && isReady) tops.set(key, element.scrollTop);
    };
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  }, [key, isReady]);
  return box;
}
