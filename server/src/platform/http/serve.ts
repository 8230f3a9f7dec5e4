import type { Endpoint } from '@zhiyin/domain/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Context, Ground } from '../context.ts';

/** What a handler is given, parsed by the contract. */
export interface Input<E extends Endpoint> {
  readonly params: z.infer<E['params']>;
  readonly query: z.infer<E['query']>;
  readonly body: z.infer<E['body']>;
}

/** What a handler answers; the contract strips whatever it does not declare. */
export type Output<E extends Endpoint> = z.input<E['response']>;

/** The request and reply themselves, for the few handlers that set a cookie or stream. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A handler that has answered by itself (a stream, a redirect) returns this. */
export const answered = Symbol('answered');

/** How a module puts its endpoints on the air: endpoint → action, one line each. */
export interface Serve {
  /** For a caller in a workspace: a member, an API key or a visitor. Whoever is nobody gets 401. */
  inside<E extends Endpoint>(
    endpoint: E,
    handler: (ctx: Context, input: Input<E>, exchange: Exchange) => Promise<Output<E> | typeof answered>,
  ): void;
  /** For anyone at all. */
  outside<E extends Endpoint>(
    endpoint: E,
    handler: (ground: Ground, input: Input<E>, exchange: Exchange) => Promise<Output<E> | typeof answered>,
  ): void;
}
