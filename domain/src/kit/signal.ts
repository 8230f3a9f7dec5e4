import type { z } from 'zod';
import type { Permission } from './permission.ts';

/**
 * A kind of signal: what is true for a moment and never stored, as who types where. It goes over live sockets alone;
 * whoever was away missed nothing that matters. Its payload holds ids and plain values, never text.
 */
export interface SignalKind<Payload extends z.ZodType = z.ZodType, Said extends z.ZodType = z.ZodType> {
  readonly kind: string;
  readonly payload: Payload;
  /** What a client may say of this kind, from which the server makes the payload; `null` when only the server does. */
  readonly said: Said | null;
  /** Members with this permission may hear it, or every member; `null` means no member does. */
  readonly seenWith: Permission | 'member' | null;
  /** The payload's field with the customer who may hear of it; absent when none may. */
  readonly customerField?: string;
  /** What of it this customer hears; `null` for nothing. Without it customers hear nothing. */
  toCustomer?(payload: z.infer<Payload>): Readonly<Record<string, unknown>> | null;
}

/** Declares a signal. */
export function signal<Payload extends z.ZodType, Said extends z.ZodType>(
  definition: SignalKind<Payload, Said>,
): SignalKind<Payload, Said> {
  return definition;
}

/** What a signal's payload looks like to whoever hears it. */
export type SignalOf<Kind extends SignalKind> = z.infer<Kind['payload']>;
/** What a client says of this kind. */
export type SaidOf<Kind extends SignalKind> = z.infer<NonNullable<Kind['said']>>;
