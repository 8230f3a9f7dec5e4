import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { widgetDist } from './folders.ts';
import { framePolicy, framePolicyFor } from './frame-policy.ts';

const frame = path.join(widgetDist, 'frame.html');
const Query = z.object({ site: z.string().max(100).catch('') });

/** Serves the launcher to any page, and the chat's frame to the sites that its shop allows. */
export function serveWidget(
  app: FastifyInstance,
  framedBy: (siteKey: string) => Promise<readonly string[]>,
): void {
  app.get('/widget/frame.html', async (request, reply) => {
    if (!existsSync(frame)) return reply.callNotFound();
    const sites = await framedBy(Query.parse(request.query).site);
    return reply
      .headers({
        'content-security-policy': framePolicyFor(sites),
        'cache-control': 'no-cache',
      })
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('text/html; charset=utf-8')
      .send(readFileSync(frame));
  });
  app.register(fastifyStatic, {
    root: widgetDist,
    prefix: '/widget/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = /-[\w-]{8,}\.(js|css)$/.test(file);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.header('content-security-policy', framePolicy);
      reply.header('cross-origin-resource-policy', 'cross-origin');
    },
  });
}
