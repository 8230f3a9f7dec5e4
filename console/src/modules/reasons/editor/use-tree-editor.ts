import type { Reason } from '@zhiyin/domain/reasons';
import { useState } from 'react';
import { flattenTree, type TreeRow } from '../tree/flat-tree.ts';
import type { Direction } from '../tree/places.ts';
import { type ReasonActs, useReasonActs } from './use-reason-acts.ts';

/** What is being written, and where. */
export type Editing =
  | { readonly kind: 'rename'; readonly key: string }
  | { readonly kind: 'add'; readonly parentKey: string | null };

/** Where the reader is in the tree and what they are doing there. */
export interface TreeEditor extends Omit<ReasonActs, 'move'> {
  readonly rows: readonly TreeRow<Reason>[];
  readonly current: TreeRow<Reason> | undefined;
  readonly editing: Editing | null;
  readonly withArchived: boolean;
  go(key: string): void;
  fold(key: string, isFolded: boolean): void;
  edit(editing: Editing | null): void;
  move(reason: Reason, direction: Direction): void;
  setWithArchived(withArchived: boolean): void;
}

export function useTreeEditor(reasons: readonly Reason[]): TreeEditor {
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [withArchived, setWithArchived] = useState(false);
  const acts = useReasonActs(reasons, withArchived);
  const rows = flattenTree(reasons, { folded, withArchived });
  const fold = (key: string, isFolded: boolean) =>
    setFolded((before) => {
      const next = new Set(before);
      if (isFolded) next.add(key);
      else next.delete(key);
      return next;
    });

  return {
    ...acts,
    rows,
    current: rows.find((row) => row.reason.key === currentKey) ?? rows[0],
    editing,
    withArchived,
    go: setCurrentKey,
    fold,
    edit: (next) => {
      if (next?.kind === 'add' && next.parentKey !== null) fold(next.parentKey, false);
      setEditing(next);
    },
    move: (reason, direction) => {
      setCurrentKey(reason.key);
      const parentKey = acts.move(reason, direction);
      if (parentKey) fold(parentKey, false);
    },
    setWithArchived,
  };
}

/** The last row of a branch that is shown, after which a new reason stands; null while nothing is shown. */
export function lastBelow(rows: TreeEditor['rows'], parentKey: string | null): string | null {
  if (parentKey === null) return rows.at(-1)?.reason.key ?? null;
  const start = rows.findIndex((row) => row.reason.key === parentKey);
  const depth = rows[start]?.depth ?? 0;
  const end = rows.findIndex((row, index) => index > start && row.depth <= depth);
  return rows.at(end === -1 ? -1 : end - 1)?.reason.key ?? null;
}
