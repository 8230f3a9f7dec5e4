import type { SaidOf, SignalKind, SignalOf } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { type Context, may } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import type { Memory } from './memory.ts';

/** A kind of signal, and what becomes of it when a client says it. */
export interface SignalSource {
  readonly kind: SignalKind;
  /** The payload of what a client said; `null` when it may not say so. */
  readonly fromClient?: (ctx: Context, said: unknown, memory: Memory) => Promise<unknown>;
}

/**
 * Declares what becomes of a signal that a client says: `hear` checks the caller's rights and makes the payload, or
 * answers `null` and nobody hears anything. It may keep what it looked up in the socket's `memory`.
 */
export function heardSignal<Kind extends SignalKind>(
  kind: Kind,
  hear: (ctx: Context, said: SaidOf<Kind>, memory: Memory) => Promise<SignalOf<Kind> | null>,
): SignalSource {
  return {
    kind,
    fromClient: async (ctx, said, memory) => {
      const parsed = kind.said?.safeParse(said);
      return parsed?.success ? hear(ctx, parsed.data as SaidOf<Kind>, memory) : null;
    },
  };
}

/** Every kind of signal there is. */
export interface SignalCatalogue {
  find(kind: string): SignalSource | undefined;
  /** What of a signal somebody hears; `undefined` when nothing. Unknown kinds are heard by nobody. */
  shownTo(ctx: Context, kind: string, payload: unknown): unknown;
}

/** Builds the catalogue; who hears a member's signal is ruled as for facts. @throws when two kinds share a name. */
export function signalCatalogue(sources: readonly SignalSource[], facts: FactCatalogue): SignalCatalogue {
  const byKind = new Map(sources.map((source) => [source.kind.kind, source]));
  if (byKind.size !== sources.length) throw new Error('two kinds of signal share a name');
  return {
    find: (kind) => byKind.get(kind),
    shownTo: (ctx, name, payload) => {
      const kind = byKind.get(name)?.kind;
      if (!kind) return undefined;
      if (ctx.actor.kind === 'visitor') return forVisitor(ctx, kind, payload);
      if (ctx.actor.kind === 'system') return payload;
      return hears(ctx, kind) && facts.isVisible(ctx, kind, payload) ? payload : undefined;
    },
  };
}

function hears(ctx: Context, { seenWith }: SignalKind): boolean {
  if (seenWith === 'member') return ctx.actor.kind === 'member';
  return seenWith !== null && may(ctx, seenWith);
}

const Payload = z.record(z.string(), z.unknown());

function forVisitor({ actor }: Context, kind: SignalKind, payload: unknown): unknown {
  if (kind.customerField === undefined || actor.id === null) return undefined;
  const customerId = Payload.safeParse(payload).data?.[kind.customerField];
  if (![actor.id, ...(actor.alsoCustomerIds ?? [])].some((own) => own === customerId)) return undefined;
  return kind.toCustomer?.(payload) ?? undefined;
}
