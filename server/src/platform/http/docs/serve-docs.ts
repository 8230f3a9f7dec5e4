import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Endpoint, type Locale, locales } from '@zhiyin/domain/kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cookieNames } from '../../auth/cookies.ts';
import type { System } from '../../system.ts';
import { version } from '../health.ts';
import { localeOfRequest } from '../mount.ts';
import { docsPage } from './docs-page.ts';
import { type OpenApi, openApi } from './openapi.ts';

/** No script at all: the page is made here. */
const policy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const style = path.join(import.meta.dirname, 'docs.css');

/** `GET /api/openapi.json` for programs and `GET /api/docs` for people, of all endpoints that are served. */
export function serveDocs(app: FastifyInstance, system: System, endpoints: readonly Endpoint[]): void {
  const made = new Map<Locale, OpenApi>();
  const documentIn = (locale: Locale): OpenApi => {
    const about = { version, sessionCookie: cookieNames(system.config).session };
    const document = made.get(locale) ?? openApi(endpoints, about, locale);
    made.set(locale, document);
    return document;
  };
  app.get('/api/openapi.json', (request, reply) =>
    reply.header('vary', 'accept-language').send(documentIn(localeAsked(request))),
  );
  app.get('/api/docs', (request, reply) => {
    const locale = localeAsked(request);
    return reply
      .headers({ 'content-security-policy': policy, vary: 'accept-language' })
      .type('text/html; charset=utf-8')
      .send(docsPage(documentIn(locale), locale));
  });
  app.get('/api/docs.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(readFileSync(style)),
  );
}

/** `?lang=` of the page's own link, else what the browser prefers. */
function localeAsked(request: FastifyRequest): Locale {
  const lang = new URL(request.url, 'http://localhost').searchParams.get('lang');
  return locales.find((locale) => locale === lang) ?? localeOfRequest(request);
}
