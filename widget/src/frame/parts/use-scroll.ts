import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../chat/timeline.ts';

/** Closer than this to the end counts as being there. */
const nearPixels = 48;

/** Where the reader stands in the conversation, kept there while it grows at either end. */
export interface Scroll {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Whether messages came below while the reader was looking at older ones. */
  readonly hasNewBelow: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

/** Keeps a reader at the end at the end, a reader of older messages where they are, and a writer with their words. */
export function useScroll(rows: readonly Row[]): Scroll {
  const box = useRef<HTMLDivElement>(null);
  const place = useRef({ isAtEnd: true, height: 0, first: '', last: '' });
  const [hasNewBelow, setNewBelow] = useState(false);
  const toEnd = (): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    setNewBelow(false);
  };
  const onScroll = (): void => {
    if (!box.current) return;
    const { scrollTop, scrollHeight, clientHeight } = box.current;
    place.current.isAtEnd = scrollHeight - scrollTop - clientHeight < nearPixels;
    if (place.current.isAtEnd) setNewBelow(false);
  };

  useLayoutEffect(() => {
    const element = box.current;
    const [first, last] = [rows[0], rows.at(-1)];
    const before = place.current;
    if (!element) return;
    const isNew = last !== undefined && last.key !== before.last;
    const isMine = isNew && last.kind === 'bubble' && last.isMine;
    const isOlder = first !== undefined && before.first !== '' && first.key !== before.first;
    if (before.isAtEnd || isMine) toEnd();
    else if (isOlder) element.scrollTop += element.scrollHeight - before.height;
    else if (isNew) setNewBelow(true);
    place.current = {
      isAtEnd: before.isAtEnd || isMine,
      height: element.scrollHeight,
      first: first?.key ?? '',
      last: last?.key ?? '',
    };
  }, [rows]);

  // The outside system is the layout: a keyboard or a growing draft makes the box smaller, and the last words stay.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (place.current.isAtEnd) toEnd();
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  return { box, hasNewBelow, onScroll, toEnd };
}
