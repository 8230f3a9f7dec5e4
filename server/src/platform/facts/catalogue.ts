import type { FactKind } from '@zhiyin/domain/kit';
import type { Context } from '../context.ts';

/** Every kind of fact there is, who may see it, and what reacts to it. */
export interface FactCatalogue {
  find(kind: string): FactKind | undefined;
  /** Beyond the permission: a module may hide single facts, as inbox does those of other teams' conversations. */
  isVisible(ctx: Context, kind: Named, payload: unknown): boolean;
  /** What to queue when a fact arrives. */
  readonly reactions: Reactions;
}

/**
 * Kinds of fact, the name of work to queue for each, and the table that must know the workspace (empty for none): one list
 * of each, of the same length.
 */
export interface Reactions {
  readonly kinds: readonly string[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
}

/** A kind of fact or of signal, by its name. */
type Named = { readonly kind: string };

/** A module's own rule for which of its facts and signals somebody may see. */
export type Visibility = (ctx: Context, kind: Named, payload: unknown) => boolean;

/** A reaction as far as the catalogue knows it: which fact, and the work it is queued as. */
interface Reacting {
  readonly factKind: string;
  readonly work: { readonly kind: string };
  readonly onlyIn?: string;
}

/** Builds the catalogue. @throws when two kinds or two reactions share a name. */
export function factCatalogue(
  kinds: readonly FactKind[],
  reactions: readonly Reacting[],
  rules: readonly Visibility[] = [],
): FactCatalogue {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  if (byKind.size !== kinds.length) throw new Error('two kinds of fact share a name');
  const names = new Set(reactions.map((reaction) => reaction.work.kind));
  if (names.size !== reactions.length) throw new Error('two reactions share a name');
  return {
    find: (kind) => byKind.get(kind),
    isVisible: (ctx, kind, payload) => rules.every((rule) => rule(ctx, kind, payload)),
    reactions: {
      kinds: reactions.map((one) => one.factKind),
      names: reactions.map((one) => one.work.kind),
      tables: reactions.map((one) => one.onlyIn ?? ''),
    },
  };
}
