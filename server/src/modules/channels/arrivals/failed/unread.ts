import { z } from 'zod';
import type { VendorCall } from '../../adapters/adapter.ts';

/** Most bytes kept of what could not be read. */
const unreadBytesMax = 200_000;

const Said = z.record(z.string(), z.string());

/** A vendor's call that could not be read, with all that an adapter reads it by, and no secret. */
const UnreadCall = z.object({
  method: z.string(),
  query: Said,
  headers: Said,
  /** As text where it is one; otherwise as base64. */
  body: z.string(),
  isText: z.boolean(),
  /** How many bytes of it were too many to be kept. */
  cutBytes: z.number().int(),
});
export type UnreadCall = z.infer<typeof UnreadCall>;

/** What proves who calls may be what others could call with: it is checked before anything is read. */
const secretNames =
  /secret|token|password|passwd|cookie|authori[sz]ation|api-?_?key|access-?_?key|credential|forwarded|real-ip/i;

/** A call as it is kept. */
export function unreadCall({ method, query, headers, bytes }: VendorCall): UnreadCall {
  const kept = bytes.subarray(0, unreadBytesMax);
  const text = kept.toString('utf8');
  // A character that was cut in two at the end does not make it something else than text.
  const isText =
    Buffer.from(text).equals(kept) || (bytes.length > kept.length && !text.slice(0, -1).includes('�'));
  return {
    ...{ method, query: withoutSecrets(query), headers: withoutSecrets(headers) },
    ...{ body: isText ? text : kept.toString('base64'), isText, cutBytes: bytes.length - kept.length },
  };
}

/** A call as it can be read once more; also one that was kept as its text alone. */
export function callAgain(kept: unknown): VendorCall {
  if (typeof kept === 'string') return { method: 'POST', query: {}, headers: {}, bytes: Buffer.from(kept) };
  const { method, query, headers, body, isText } = UnreadCall.parse(kept);
  return { method, query, headers, bytes: Buffer.from(body, isText ? 'utf8' : 'base64') };
}

/** How much of something that was kept is missing. */
export function cutBytesOf(kept: unknown): number {
  return UnreadCall.safeParse(kept).data?.cutBytes ?? 0;
}

/** What of a call a person reads first. */
export function bodyOf(kept: unknown): string | null {
  return UnreadCall.safeParse(kept).data?.body ?? null;
}

function withoutSecrets(said: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(said).filter(([name]) => !secretNames.test(name)));
}
