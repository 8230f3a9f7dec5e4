import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const repository = path.resolve(import.meta.dirname, '../../../..');
export const consoleDist = path.join(repository, 'console/dist');
export const widgetDist = path.join(repository, 'widget/dist');
const demoShop = path.join(repository, 'widget/demo-shop');

const consolePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // antd writes its styles at run time; nothing that users typed ever reaches a style element.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
/** The chat's frame stands on the shop's pages, so any page may frame it; it holds no ambient rights. */
const framePolicy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'";
const shopPolicy =
  "default-src 'self'; img-src 'self' data:; frame-src 'self'; object-src 'none'; base-uri 'none'";

/** The pages of the demo shop, in both languages; in each stands the site key. */
const shopPages = {
  '/demo-shop': 'index.html',
  '/demo-shop/': 'index.html',
  '/demo-shop/en.html': 'en.html',
} as const;

/** Serves the console, the widget and the demo shop as they were built; what is not built answers what to do. */
export function servePages(app: FastifyInstance, siteKeyOfDemo: () => Promise<string | null>): void {
  app.get('/', (_request, reply) => reply.redirect('/console/'));
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
  serveConsole(app);
  serveWidget(app);
  for (const [address, file] of Object.entries(shopPages)) {
    app.get(address, async (_request, reply) => {
      const page = path.join(demoShop, file);
      if (!existsSync(page)) return reply.callNotFound();
      const html = readFileSync(page, 'utf8').replaceAll('__SITE_KEY__', (await siteKeyOfDemo()) ?? '');
      return reply.header('content-security-policy', shopPolicy).type('text/html; charset=utf-8').send(html);
    });
  }
  app.register(fastifyStatic, {
    root: demoShop,
    prefix: '/demo-shop/',
    decorateReply: false,
    setHeaders: (reply) => void reply.header('content-security-policy', shopPolicy),
  });
}

function serveConsole(app: FastifyInstance): void {
  app.register(fastifyStatic, {
    root: consoleDist,
    prefix: '/console/',
    wildcard: false,
    index: false,
    immutable: true,
    maxAge: '1y',
  });
  app.get('/console/*', (request, reply) => {
    const file = path.join(consoleDist, 'index.html');
    const isAsset = /\.\w{2,5}$/.test(request.url.split('?')[0] ?? '');
    if (isAsset || !existsSync(file)) return reply.callNotFound();
    return reply
      .headers({ 'content-security-policy': consolePolicy, 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(readFileSync(file));
  });
}

function serveWidget(app: FastifyInstance): void {
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
