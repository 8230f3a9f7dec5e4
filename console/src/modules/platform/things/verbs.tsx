import type { Filter, Permission } from '@zhiyin/domain/kit';
import type { ComponentType } from 'react';
import { useMay } from '#lib/session/session-context.ts';

/** Something that a page shows, as far as what outer modules do with it needs to know. */
export interface ShownThing {
  /** 'survey', 'theme', 'follow-up' … */
  readonly kind: string;
  readonly id: string;
  /** What it is called, for a first wording. */
  readonly title: string;
  /** What the page shows of it, in a sentence. */
  readonly note?: string;
  readonly reasonKey?: string | null;
  /** The figure that it is about, and where that should be. */
  readonly measured?: { readonly metric: string; readonly filter: Filter; readonly target: number | null };
}

interface ThingVerb {
  /** Stable, `module.verb`. */
  readonly id: string;
  readonly may: Permission;
  /** A button and what it opens. */
  readonly Verb: ComponentType<{ thing: ShownThing }>;
}

const verbs = new Map<string, ThingVerb>();

/** Adds a verb to the things that pages of inner modules show. Outer modules call it once, when they are loaded. */
export function addThingVerb(verb: ThingVerb): void {
  verbs.set(verb.id, verb);
}

/**
 * What outer modules let one do with a thing: pages put it among their own verbs.
 *
 * @example <ThingVerbs thing={{ kind: 'survey', id: surveyId, title: plan.name }} />
 */
export function ThingVerbs({ thing }: { thing: ShownThing }) {
  const may = useMay();
  return [...verbs.values()]
    .filter((verb) => may(verb.may))
    .map(({ id, Verb }) => <Verb key={id} thing={thing} />);
}
