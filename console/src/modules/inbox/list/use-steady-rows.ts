import type { Conversation } from '@zhiyin/domain/inbox';
import { useEffect, useRef, useState } from 'react';
import { heldOrder } from './list-order.ts';

/** A pointer that rests longer than this is not about to click. */
const pointingMs = 2500;

/**
 * Keeps rows where they are while somebody points at the list, and counts what waits to be shown. `key` names the
 * list: another tab or order is shown at once.
 */
export function useSteadyRows(latest: readonly Conversation[], key: string) {
  const [held, setHeld] = useState<{ key: string; rows: readonly Conversation[] } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The outside system is the clock that notices a resting pointer.
  useEffect(() => () => clearTimeout(timer.current), []);

  const letGo = () => {
    clearTimeout(timer.current);
    setHeld(null);
  };
  const isHeld = held?.key === key;
  const { rows, changeCount } = isHeld ? heldOrder(held.rows, latest) : { rows: latest, changeCount: 0 };
  return {
    rows,
    changeCount,
    letGo,
    onPointerMove: (event: { pointerType: string }) => {
      if (event.pointerType !== 'mouse') return;
      clearTimeout(timer.current);
      timer.current = setTimeout(letGo, pointingMs);
      if (!isHeld) setHeld({ key, rows });
    },
    onPointerLeave: letGo,
  };
}
