import { type Endpoint, type Locale, localeOf } from '@zhiyin/domain/kit';
import { groundWords, shopWords } from '@zhiyin/domain/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context, Ground } from '../context.ts';
import { Refusal, Unavailable } from '../refusal.ts';
import { seesSensitive } from '../sensitive/sees-sensitive.ts';
import type { System } from '../system.ts';
import { checked } from './answer-error.ts';
import { declares } from './declared.ts';
import { once } from './idempotency.ts';
import { type Caller, credentialsOf, type Identify } from './identify.ts';
import { type Limits, networkOf } from './limits.ts';
import { maskOf } from './mask-of.ts';
import { isOurPage } from './origin.ts';
import { sendJson } from './send-json.ts';
import { answered, type Exchange, type Serve } from './serve.ts';
import { shapeOf } from './shape.ts';

type Handler<Scope> = (
  scope: Scope,
  input: { params: unknown; query: unknown; body: unknown },
  exchange: Exchange,
) => Promise<unknown>;

/** An answer, and for whom: null is anyone. */
interface Handled {
  readonly answer: unknown;
  readonly to: Context | null;
}

type Handle = (exchange: Exchange) => Promise<Handled>;

/** How modules put endpoints on the air, and which are there by now. */
export interface Mounted {
  readonly serve: Serve;
  readonly endpoints: readonly Endpoint[];
}

/**
 * Turns contracts and handlers into Fastify routes below `/api`: who, how often, what, once, answer.
 *
 * @throws when two endpoints share a name, or one is open to everybody that is not declared to be.
 */
export function mount(app: FastifyInstance, system: System, identify: Identify, limits: Limits): Mounted {
  const endpoints: Endpoint[] = [];
  const register = (endpoint: Endpoint, isOutside: boolean, handle: Handle): void => {
    if (endpoints.some((one) => one.name === endpoint.name))
      throw new Error(`two endpoints are ${endpoint.name}`);
    if (isOutside !== (endpoint.may === 'anyone'))
      throw new Error(`${endpoint.name} is not served to those whom its contract names`);
    endpoints.push(endpoint);
    const put = endpoint.takesBytes ? routeBytes : route;
    put(app, system, endpoint, handle);
  };
  const inside = (endpoint: Endpoint, handler: Handler<Context>): void =>
    register(endpoint, false, async (exchange) => {
      const { request } = exchange;
      const ctx = await contextOf(system, identify, limits, endpoint, request);
      const input = inputOf(endpoint, request, ctx.locale);
      const key = request.headers['idempotency-key'];
      const isKept = !endpoint.isReading && !endpoint.isRepeatable;
      const answer =
        isKept && typeof key === 'string'
          ? await once(ctx, endpoint, { key, ...input }, (tx) => handler(tx, input, exchange))
          : await handler(ctx, input, exchange);
      return { answer, to: ctx };
    });
  const outside = (endpoint: Endpoint, handler: Handler<Ground>): void =>
    register(endpoint, true, async (exchange) => {
      const ground = groundOf(system, exchange.request);
      if (endpoint.method !== 'GET') requireOurPage(system, exchange.request);
      const count = (): void => limits.count(endpoint, networkOf(ground.address), 'anyone');
      if (!endpoint.takesBytes) count();
      const input = inputOf(endpoint, exchange.request, ground.locale);
      const answering = handler(ground, input, exchange);
      const answer = await (endpoint.takesBytes ? answering.catch(countedIn(count)) : answering);
      return { answer, to: null };
    });
  // The contract types each handler's input; inside, inputs are what the contract's own parse made.
  return { serve: { inside, outside } as Serve, endpoints };
}

/** Counts a call that is refused, so that guessing ends; what is counted too often is refused for that. */
function countedIn(count: () => void): (error: unknown) => never {
  return (error) => {
    if (error instanceof Refusal) count();
    throw error;
  };
}

/** Routes of vendors stand in a scope of their own, where no body is read as anything but bytes. */
function routeBytes(app: FastifyInstance, system: System, endpoint: Endpoint, handle: Handle): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes));
    route(scope, system, endpoint, handle);
  });
}

function route(app: FastifyInstance, system: System, endpoint: Endpoint, handle: Handle): void {
  const shape = shapeOf(endpoint.response);
  const mask = maskOf(endpoint.response);
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    config: declares(endpoint),
    bodyLimit: endpoint.bodyBytesMax,
    handler: async (request, reply) => {
      if (!endpoint.isReading && system.isReadOnly()) throw new Unavailable(groundWords.readOnly, 30);
      const { answer, to } = await handle({ request, reply });
      if (answer === answered) return reply;
      const shown = shape(answer);
      const isMasked = mask && to && !seesSensitive(to);
      sendJson(reply, JSON.stringify(isMasked ? mask(shown) : shown));
      return reply;
    },
  });
}

/** Who asks, counted. */
async function contextOf(
  system: System,
  identify: Identify,
  limits: Limits,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<Context> {
  const ground = groundOf(system, request);
  const { workspaceId, actor } = await callerOf(system, identify, request, () =>
    limits.count(endpoint, `stranger ${networkOf(ground.address)}`, 'anyone'),
  );
  limits.count(endpoint, `${workspaceId} ${actor.kind} ${actor.id ?? ''}`, actor.kind);
  if (actor.isHeldBack && !endpoint.isForHeldBack) throw new Refusal('forbidden', shopWords.twoFactorNeeded);
  if (actor.kind === 'visitor') limits.countCrowd(networkOf(ground.address));
  return { ...ground, workspaceId, actor, cause: null };
}

/** What is known of any request. */
function groundOf(system: System, request: FastifyRequest): Ground {
  return { system, locale: localeOfRequest(request), address: request.ip, requestId: request.id };
}

/** The caller's language: what the client says, else what the browser prefers. */
export function localeOfRequest(request: FastifyRequest): Locale {
  const header = request.headers['accept-language'] ?? '';
  const before = locales.get(header);
  if (before !== undefined) return before;
  const locale = localeOf(header);
  // Browsers send some hundred different ones.
  if (locales.size >= 1_000) locales.clear();
  locales.set(header, locale);
  return locale;
}

const locales = new Map<string, Locale>();

/** `onStranger` counts who is nobody, so that guessing at keys and sessions ends. */
async function callerOf(
  system: System,
  identify: Identify,
  request: FastifyRequest,
  onStranger: () => void,
): Promise<Caller> {
  const caller = await identify(system, credentialsOf(request.headers)).catch((error: unknown) => {
    if (error instanceof Refusal) onStranger();
    throw error;
  });
  if (!caller) {
    onStranger();
    throw new Refusal('unknown', groundWords.notSignedIn);
  }
  if (caller.isAmbient && request.method !== 'GET') requireOurPage(system, request);
  return caller;
}

/** A browser names the page that sends a write; a foreign one is refused. Programs without an origin may pass. */
function requireOurPage(system: System, request: FastifyRequest): void {
  if (!isOurPage(system, request.headers)) throw new Refusal('forbidden', groundWords.wrongOrigin);
}

function inputOf(endpoint: Endpoint, request: FastifyRequest, locale: Locale) {
  return {
    params: checked(endpoint.params, request.params, locale),
    query: checked(endpoint.query, request.query, locale),
    body: checked(endpoint.body, request.body ?? {}, locale),
  };
}
