import { type PointerEvent, useState } from 'react';
import { gripAt, inside, isSeen, moved, thinned, withEnd } from './pure/geometry.ts';
import { type Mark, type Point, type Size, unitOf } from './pure/marks.ts';
import type { Marking } from './use-marks.ts';

interface Drag {
  readonly from: Point;
  readonly mark: Mark;
  /** What is taken hold of; null while a new mark is being drawn. */
  readonly grip: 0 | 1 | 'whole' | null;
  readonly now: Mark;
}

/** What a mouse, a pen or a finger does on the picture: draws, or takes hold of what is there. */
export function useDrawing(marking: Marking, size: Size, scale: number) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const unit = unitOf(size);
  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return inside({ x: (event.clientX - left) / scale, y: (event.clientY - top) / scale }, size);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = pointOf(event);
    const held = marking.marks.findLast((mark) => gripAt(mark, from, unit) !== null);
    if (held) {
      setDrag({ from, mark: held, grip: gripAt(held, from, unit), now: held });
      return;
    }
    const { tool, colour } = marking;
    const mark: Mark = { id: 0, tool, colour, points: [from], text: '' };
    setDrag({ from, mark, grip: null, now: { ...mark } });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (drag) setDrag({ ...drag, now: dragged(drag, pointOf(event), size) });
  };
  const onPointerUp = () => {
    setDrag(null);
    if (!drag) return;
    const { now, mark, grip } = drag;
    if (grip !== null && now !== mark) marking.change(now);
    else if (grip !== null) marking.pick(mark.id);
    else if (isSeen(now, unit)) marking.add(thinned(now.points, now.tool === 'pen' ? unit : 0));
    else marking.pick(null);
  };
  const now = drag?.now ?? null;
  // What is under way stands in the place of what it was.
  const shown = now ? [...marking.marks.filter(({ id }) => id !== now.id), now] : marking.marks;
  const handlers = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => setDrag(null) };
  return { shown, underWay: now, handlers };
}

function dragged({ from, mark, grip, now }: Drag, to: Point, size: Size): Mark {
  if (grip === 'whole') return moved(mark, { x: to.x - from.x, y: to.y - from.y }, size);
  if (grip !== null) return withEnd(mark, grip, to, size);
  if (now.tool === 'number' || now.tool === 'text') return { ...now, points: [to] };
  return { ...now, points: now.tool === 'pen' ? [...now.points, to] : [from, to] };
}
