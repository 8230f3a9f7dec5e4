import { type DragEvent, type KeyboardEvent, useState } from 'react';

/** What a row and its handle need to be dragged; spread on the elements. */
export interface RowDrag {
  readonly overIndex: number | null;
  handle(index: number): { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
  /** Alt-↑ and Alt-↓ on a row move it. */
  keys(index: number): { onKeyDown: (event: KeyboardEvent) => void };
  target(index: number): { onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void };
}

/** Moves rows by dragging their handle. A finger uses the arrows: dragging would fight with scrolling. */
export function useRowDrag(onMove: (from: number, to: number) => void): RowDrag {
  const [from, setFrom] = useState<number | null>(null);
  const [overIndex, setOver] = useState<number | null>(null);
  const end = () => {
    setFrom(null);
    setOver(null);
  };
  return {
    overIndex,
    handle: (index) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        setFrom(index);
      },
      onDragEnd: end,
    }),
    keys: (index) => ({
      onKeyDown: (event) => {
        const by = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!by) return;
        event.preventDefault();
        onMove(index, index + by);
      },
    }),
    target: (index) => ({
      onDragOver: (event) => {
        if (from === null) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop: (event) => {
        if (from === null) return;
        event.preventDefault();
        onMove(from, index);
        end();
      },
    }),
  };
}
