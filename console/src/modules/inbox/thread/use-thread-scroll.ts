import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

/** Closer than this to the end counts as being there. */
const nearPixels = 48;
/** Closer than this to the beginning asks for what came before. */
const earlierPixels = 400;

/** What the place in a conversation depends on. */
interface Ends {
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** The last message is the reader's own: they want to see it. */
  readonly isLastMine: boolean;
  /** Whether it begins at its end; a message that was searched for stands elsewhere. */
  readonly isEnd: boolean;
}

export interface ThreadScroll {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly isAtEnd: boolean;
  /** Something came below while the reader was looking at older messages. */
  readonly hasNewBelow: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
  /** Brings a message into the middle; false while it is not there. */
  readonly toNumber: (number: number) => boolean;
}

/** Keeps a reader at the end at the end, and a reader of older messages where they are, while it grows at both ends. */
export function useThreadScroll(
  { first, last, isLastMine, isEnd }: Ends,
  loadEarlier: () => void,
): ThreadScroll {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const place = useRef({ isAtEnd: isEnd, fromEnd: 0, first, last });
  const [isAtEnd, setAtEnd] = useState(isEnd);
  const [hasNewBelow, setNewBelow] = useState(false);

  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    place.current = { ...place.current, isAtEnd: true };
    setAtEnd(true);
    setNewBelow(false);
  };
  const onScroll = () => {
    if (!box.current) return;
    const { scrollTop, scrollHeight, clientHeight } = box.current;
    const fromEnd = scrollHeight - scrollTop;
    const isNear = fromEnd - clientHeight < nearPixels;
    place.current = { ...place.current, isAtEnd: isNear, fromEnd };
    setAtEnd(isNear);
    if (isNear) setNewBelow(false);
    if (scrollTop < earlierPixels && scrollHeight > clientHeight) loadEarlier();
  };

  useLayoutEffect(() => {
    const before = place.current;
    const isNew = last !== before.last;
    const isOlder = first !== before.first && before.first !== undefined;
    place.current = { ...before, first, last };
    if (before.isAtEnd || (isNew && isLastMine)) toEnd();
    else if (isOlder && box.current) box.current.scrollTop = box.current.scrollHeight - before.fromEnd;
    else if (isNew) setNewBelow(true);
    if (box.current) place.current.fromEnd = box.current.scrollHeight - box.current.scrollTop;
  });

  useStayAtEnd(box, content, () => place.current.isAtEnd);

  const toNumber = (number: number): boolean => {
    const line = box.current?.querySelector(`[data-number="${number}"]`) ?? null;
    if (line === null) return false;
    line.scrollIntoView({ block: 'center' });
    onScroll();
    return true;
  };
  return { box, content, isAtEnd, hasNewBelow, onScroll, toEnd, toNumber };
}

/** Stays at the end while what is written below grows, or a phone's keyboard opens. */
function useStayAtEnd(
  box: RefObject<HTMLDivElement | null>,
  content: RefObject<HTMLDivElement | null>,
  isAtEnd: () => boolean,
): void {
  const stay = useEffectEvent(() => {
    if (isAtEnd() && box.current) box.current.scrollTop = box.current.scrollHeight;
  });
  // The outside system is the window's size.
  useEffect(() => {
    const observer = new ResizeObserver(() => stay());
    for (const one of [box.current, content.current]) if (one) observer.observe(one);
    return () => observer.disconnect();
  }, [box, content]);
}
