import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { groundWords } from '@zhiyin/domain/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { openTelemetry } from './open-telemetry.ts';

/**
 * Serves `GET /metrics` to programs on this machine and to whoever shows the token; to everybody else there is nothing.
 * Call it before any route, so that every request is timed.
 */
export function serveMetrics(app: FastifyInstance, system: System, countSockets: () => number): void {
  const telemetry = openTelemetry(system, countSockets);
  app.addHook('onResponse', (request, reply, next) => {
    telemetry.answered({
      method: request.method,
      // What matches no route is one row, or a scanner could make millions.
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    next();
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, system.config.metricsToken)) throw new Refusal('missing', groundWords.notFound);
    return reply
      .header('cache-control', 'no-store')
      .type(telemetry.contentType)
      .send(await telemetry.text());
  });
}

/** A proxy on this machine also comes from loopback; it says for whom, and then it does not count as local. */
function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  const [, shown] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (token !== undefined && shown !== undefined) return timingSafeEqual(digest(shown), digest(token));
  const isForwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some(
    (name) => headers[name] !== undefined,
  );
  return !isForwarded && isLoopback(socket.remoteAddress ?? '') && isLocalName(headers.host ?? '');
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\./.test(address) || address === '::1';
}

/** A name that a foreign page points at this machine is not a local one. */
function isLocalName(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return name === 'localhost' || isIP(name) !== 0;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
