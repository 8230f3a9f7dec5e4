import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { demoShop } from './folders.ts';

const policy =
  "default-src 'self'; img-src 'self' data:; frame-src 'self'; object-src 'none'; base-uri 'none'";

/** The pages of the demo shop, in both languages; in each stands the site key. */
const pages = {
  '/demo-shop': 'index.html',
  '/demo-shop/': 'index.html',
  '/demo-shop/en.html': 'en.html',
} as const;

/** Serves a small shop with the chat on it. */
export function serveDemoShop(app: FastifyInstance, siteKey: () => Promise<string | null>): void {
  for (const [address, file] of Object.entries(pages)) {
    app.get(address, async (_request, reply) => {
      const page = path.join(demoShop, file);
      if (!existsSync(page)) return reply.callNotFound();
      const html = readFileSync(page, 'utf8').replaceAll('__SITE_KEY__', (await siteKey()) ?? '');
      return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(html);
    });
  }
  app.register(fastifyStatic, {
    root: demoShop,
    prefix: '/demo-shop/',
    decorateReply: false,
    setHeaders: (reply) => void reply.header('content-security-policy', policy),
  });
}
