import type { Permission } from '@zhiyin/domain/kit';
import type { ComponentType } from 'react';
import { useMay } from '#lib/session/session-context.ts';

/** Which thing a page shows. */
export interface NotedThing {
  /** 'rule', 'suggestion' … */
  readonly kind: string;
  readonly id: string;
}

interface ThingNote {
  /** Stable, `module.note`. */
  readonly id: string;
  readonly may: Permission;
  readonly Note: ComponentType<NotedThing>;
}

const notes = new Map<string, ThingNote>();

/** Adds what an outer module knows of things that pages of inner modules show. Called once, when it is loaded. */
export function addThingNote(note: ThingNote): void {
  notes.set(note.id, note);
}

/**
 * What outer modules know of a thing; nothing where they know nothing.
 *
 * @example <ThingNotes kind="rule" id={ruleId} />
 */
export function ThingNotes(thing: NotedThing) {
  const may = useMay();
  return [...notes.values()]
    .filter((note) => may(note.may))
    .map(({ id, Note }) => <Note key={id} {...thing} />);
}
