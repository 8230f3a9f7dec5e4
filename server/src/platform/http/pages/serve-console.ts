import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { consoleDist } from './folders.ts';

const page = path.join(consoleDist, 'index.html');

/** Only our own files run, and only styles that carry this answer's nonce apply. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    // What is recorded is listened to before it is sent.
    "media-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const workerPolicy = "default-src 'none'; connect-src 'self'; img-src 'self'; base-uri 'none'";

/** Members record voice and screen clips; customers are asked for neither. */
const devices = 'camera=(), microphone=(self), display-capture=(self), geolocation=()';

/** Serves the console: what carries a hash in its name is kept for a year, the page itself is always asked for. */
export function serveConsole(app: FastifyInstance): void {
  app.register(fastifyStatic, {
    root: path.join(consoleDist, 'assets'),
    prefix: '/console/assets/',
    immutable: true,
    maxAge: '1y',
  });
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
  app.get('/console/*', (request, reply) => {
    const name = decodeURIComponent(request.url.slice('/console/'.length).split('?')[0] ?? '');
    // The few files beside the page: icons, its manifest, its worker, what runs before the first paint.
    if (!/^[\w-]+\.(svg|png|css|js|webmanifest)$/.test(name)) return answerPage(reply);
    // The worker fetches under the policy that it comes with itself.
    if (name === 'service-worker.js') reply.header('content-security-policy', workerPolicy);
    return reply.sendFile(name, consoleDist, { maxAge: 0 });
  });
}

function answerPage(reply: FastifyReply): FastifyReply {
  if (!existsSync(page)) {
    reply.callNotFound();
    return reply;
  }
  const nonce = randomBytes(16).toString('base64url');
  const html = readFileSync(page, 'utf8').replaceAll('__ZHIYIN_NONCE__', nonce);
  return reply
    .headers({
      'content-security-policy': policy(nonce),
      'permissions-policy': devices,
      'cache-control': 'no-cache',
    })
    .type('text/html; charset=utf-8')
    .send(html);
}
