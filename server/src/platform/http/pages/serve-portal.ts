import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { type Locale, locales } from '@zhiyin/domain/kit';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { portalDist } from './folders.ts';

/** A shop's portal as a phone's home screen shows it. */
export interface PortalFace {
  readonly name: string;
  readonly shortName: string;
}

const page = path.join(portalDist, 'portal.html');
/** Only our own files run and apply; nothing may be framed, and no form leads anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** Links to the portal carry secrets behind their `#`; not even its address goes to another site. */
const headers = { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' };

const Shop = z.object({ shopKey: z.string().regex(/^[\w-]{22}$/) });
const Query = z.object({ locale: z.enum(locales).catch('en') });

/** Serves the customers' portal: one page for every address below a shop's key, and what makes it installable. */
export function servePortal(
  app: FastifyInstance,
  faceOf: (shopKey: string, locale: Locale) => Promise<PortalFace | null>,
): void {
  app.register(fastifyStatic, {
    root: path.join(portalDist, 'assets'),
    prefix: '/portal/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: '1y',
  });
  app.get('/portal/*', (request, reply) => {
    const [first = '', ...rest] = decodeURI(request.url.slice('/portal/'.length).split('?')[0] ?? '').split(
      '/',
    );
    reply.headers(headers);
    if (rest.length === 0 && /^[\w-]+\.(svg|png|js)$/.test(first)) {
      return reply.sendFile(first, portalDist, { maxAge: 0 });
    }
    if (!Shop.safeParse({ shopKey: first }).success || !existsSync(page)) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(readFileSync(page));
  });
  app.get('/portal/:shopKey/portal.webmanifest', async (request, reply) => {
    const shop = Shop.safeParse(request.params).data;
    const { locale } = Query.parse(request.query);
    const face = shop && (await faceOf(shop.shopKey, locale));
    if (!face) return reply.callNotFound();
    return reply
      .headers(headers)
      .header('cache-control', 'no-cache')
      .type('application/manifest+json; charset=utf-8')
      .send(JSON.stringify(manifestOf(shop.shopKey, face, locale)));
  });
}

function manifestOf(shopKey: string, { name, shortName }: PortalFace, locale: Locale): object {
  const address = `/portal/${shopKey}`;
  const picture = (file: string, size: number, purpose: string): object => ({
    src: `/portal/${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: address,
    name,
    short_name: shortName,
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    start_url: address,
    scope: address,
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      picture('icon-192.png', 192, 'any'),
      picture('icon-512.png', 512, 'any'),
      picture('icon-maskable-512.png', 512, 'maskable'),
    ],
  };
}
