import { useState } from 'react';
import { middleOf, moved, withEnd } from './pure/geometry.ts';
import { amended, begun, done, type History, redone, undone } from './pure/history.ts';
import type { Colour, Mark, Point, Size, Tool } from './pure/marks.ts';

interface Editing {
  readonly history: History<readonly Mark[]>;
  readonly pickedId: number | null;
  /** The text that is being typed: its letters are one step. */
  readonly typedId: number | null;
}

/** The marks on a picture, which one is picked, and everything that can be done to them. */
export function useMarks(size: Size) {
  const [tool, setTool] = useState<Tool>('arrow');
  const [colour, setColour] = useState<Colour>('red');
  const [editing, setEditing] = useState<Editing>({ history: begun([]), pickedId: null, typedId: null });
  const { history, pickedId } = editing;
  const marks = history.now;
  const picked = marks.find(({ id }) => id === pickedId) ?? null;

  const step = (next: readonly Mark[], pick: number | null = pickedId) =>
    setEditing({ history: done(history, next), pickedId: pick, typedId: null });
  const change = (next: Mark) =>
    step(
      marks.map((mark) => (mark.id === next.id ? next : mark)),
      next.id,
    );
  const add = (points: readonly Point[], by: Tool = tool) => {
    const id = 1 + Math.max(0, ...marks.map((mark) => mark.id));
    step([...marks, { id, tool: by, colour, points, text: '' }], id);
  };
  const go = (way: typeof undone) => setEditing({ ...editing, history: way(history), typedId: null });
  return {
    marks,
    picked,
    tool,
    colour,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    pick: (id: number | null) => setEditing({ ...editing, pickedId: id, typedId: null }),
    setTool,
    /** For the picked mark and for those to come. */
    paintWith: (next: Colour) => {
      setColour(next);
      if (picked) change({ ...picked, colour: next });
    },
    add,
    addInMiddle: () => add(middleOf(tool, size), tool === 'pen' ? 'arrow' : tool),
    change,
    remove: () =>
      step(
        marks.filter(({ id }) => id !== pickedId),
        null,
      ),
    undo: () => go(undone),
    redo: () => go(redone),
    ...byKeys({ editing, setEditing, change, size }),
  };
}

interface Hands {
  readonly editing: Editing;
  readonly setEditing: (editing: Editing) => void;
  readonly change: (mark: Mark) => void;
  readonly size: Size;
}

/** What keys do: move, resize and write the picked mark, and pick the next. */
function byKeys({ editing, setEditing, change, size }: Hands) {
  const { history, pickedId } = editing;
  const marks = history.now;
  const picked = marks.find(({ id }) => id === pickedId);
  return {
    nudge: (by: Point, isResizing: boolean) => {
      const [, end] = picked?.points ?? [];
      if (!picked) return;
      if (!isResizing) change(moved(picked, by, size));
      else if (end) change(withEnd(picked, 1, { x: end.x + by.x, y: end.y + by.y }, size));
    },
    /** What a text says: its letters are one step. */
    write: (text: string) => {
      if (!picked) return;
      const next = marks.map((mark) => (mark.id === picked.id ? { ...mark, text } : mark));
      const write = editing.typedId === picked.id ? amended : done;
      setEditing({ history: write(history, next), pickedId: picked.id, typedId: picked.id });
    },
    walk: (by: 1 | -1) => {
      const at = marks.findIndex(({ id }) => id === pickedId);
      const next = at === -1 ? (by === 1 ? 0 : marks.length - 1) : at + by;
      setEditing({ ...editing, pickedId: marks[next]?.id ?? null, typedId: null });
    },
  };
}

export type Marking = ReturnType<typeof useMarks>;
