import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { groundWords } from '@zhiyin/domain/platform';
import { type FastifyInstance, fastify } from 'fastify';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { answerError } from './answer-error.ts';
import { requireDeclared } from './declared.ts';
import { localeOfRequest } from './mount.ts';
import { answerNotFoundPage, isLookedAt } from './not-found-page.ts';
import { readJson } from './read-json.ts';
import { refuseMalformed } from './refuse-malformed.ts';

const requestTimeoutMs = 30_000;
const drainWithinMs = 6_000;

/** An HTTP server that knows our error shape, our headers and our bounds, and no endpoint yet. */
export function openHttp(system: System): FastifyInstance {
  const app = fastify({
    logger: false,
    trustProxy: system.config.trustProxy,
    bodyLimit: 1024 * 1024,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // Requests that came on an open connection are served until it is closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 2_500 },
    genReqId: () => randomUUID(),
    clientErrorHandler: (error, socket) => refuseMalformed(error, socket, securityHeaders(system)),
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(system));
      answerError(error, request, reply, localeOfRequest(request), system.log);
    },
  });
  readJson(app);
  app.addHook('onRoute', requireDeclared);
  // Only JSON is understood; a form or text body of a foreign page is refused before anything reads it.
  app.removeContentTypeParser('text/plain');
  // Uploads are left on the line until somebody has checked who sends them.
  app.addContentTypeParser('application/octet-stream', (_request, bytes, done) => done(null, bytes));
  app.setErrorHandler((error, request, reply) =>
    answerError(error, request, reply, localeOfRequest(request), system.log),
  );
  app.setNotFoundHandler((request, reply) => {
    if (isLookedAt(request)) return answerNotFoundPage(reply, localeOfRequest(request));
    const error = new Refusal('missing', groundWords.notFound);
    answerError(error, request, reply, localeOfRequest(request), system.log);
  });
  const headers = securityHeaders(system);
  app.addHook('onRequest', (_request, reply, next) => {
    reply.headers(headers);
    next();
  });
  app.addHook('preClose', async () => drain(app.server));
  return app;
}

/** Closes what idles as soon as it does, and all the rest when finishing takes too long. */
function drain(server: Server): void {
  if (!server.listening) return;
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainWithinMs);
  server.once('close', () => {
    clearInterval(idle);
    clearTimeout(late);
  });
}

function securityHeaders(system: System): Record<string, string> {
  const isSecure = system.config.publicUrl?.startsWith('https:') ?? false;
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
