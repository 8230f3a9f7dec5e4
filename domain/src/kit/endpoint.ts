import { z } from 'zod';
import type { Permission } from './permission.ts';
import type { Text } from './words.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call an endpoint: holders of a permission, whoever is signed in as a member, a visitor with the widget's
 * token, any of these (`caller`), or anyone at all. The action checks it; the contract declares it, and a test holds the two together.
 */
export type Access = Permission | 'member' | 'visitor' | 'caller' | 'anyone';

/** A request and its answer: used by the server that answers, the console that calls and the OpenAPI document. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly method: Method;
  /** Below `/api`, with `:name` for parameters. */
  readonly path: string;
  readonly may: Access;
  readonly words: Text;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  /** Most bytes the body may have; 1 MiB unless said. */
  readonly bodyBytesMax: number;
  /** Most calls a minute from one caller; the general limit unless said. */
  readonly callsPerMinute: number | null;
  /** True when it changes nothing: every GET, and questions too long for an address. Such a call has no key. */
  readonly isReading: boolean;
  /** True when what it carries makes sending it twice do it once; then its idempotency key is not kept. */
  readonly isRepeatable: boolean;
  /** True when the answer must not be kept for replays, because it holds a secret shown once. */
  readonly isSecret: boolean;
  /** True for what a member may do who must still turn on two-step sign-in: see who they are, and turn it on. */
  readonly isForHeldBack: boolean;
  /**
   * True where a vendor calls: the body is handed on byte for byte, whatever its type, and only calls that are refused
   * are counted, because a vendor calls often and from few addresses.
   */
  readonly takesBytes: boolean;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;

interface Definition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  method: Method;
  path: string;
  may: Access;
  words: Text;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  bodyBytesMax?: number;
  callsPerMinute?: number;
  isReading?: true;
  isRepeatable?: true;
  isSecret?: boolean;
  isForHeldBack?: true;
  takesBytes?: true;
}

/**
 * Declares an endpoint. What is left out is empty, and an unknown field is refused.
 *
 * @example endpoint('inbox.close', { method: 'POST', path: '/conversations/:conversationId/close', may, words, response })
 */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(name: string, definition: Definition<P, Q, B, R>): Endpoint<P, Q, B, R>;
export function endpoint(
  name: string,
  definition: Definition<z.ZodType, z.ZodType, z.ZodType, z.ZodType>,
): Endpoint {
  const {
    params,
    query,
    body,
    bodyBytesMax,
    callsPerMinute,
    isReading,
    isRepeatable,
    isSecret,
    isForHeldBack,
    takesBytes,
    ...rest
  } = definition;
  return {
    ...rest,
    name,
    params: params ?? nothing,
    query: query ?? nothing,
    body: body ?? nothing,
    bodyBytesMax: bodyBytesMax ?? 1024 * 1024,
    callsPerMinute: callsPerMinute ?? null,
    isReading: isReading ?? definition.method === 'GET',
    isRepeatable: isRepeatable ?? false,
    isSecret: isSecret ?? false,
    isForHeldBack: isForHeldBack ?? false,
    takesBytes: takesBytes ?? false,
  };
}
