import { createHash } from 'node:crypto';
import { intlTags, type Locale, say } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const style =
  ':root{color-scheme:light dark}body{max-width:34rem;margin:15vh auto;padding:0 1.5rem;font:16px/1.7 system-ui,sans-serif}';
const hash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`;

/** Whether somebody looks at the answer, and not a program. */
export function isLookedAt({ method, url, headers }: FastifyRequest): boolean {
  const wantsPage = headers.accept?.includes('text/html') ?? false;
  return method === 'GET' && wantsPage && !url.startsWith('/api/');
}

/** A lost reader is told so in plain words; what leads on is left to whoever gave them the link. */
export function answerNotFoundPage(reply: FastifyReply, locale: Locale): void {
  const title = say(groundWords.noPage, locale);
  reply
    .code(404)
    .headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      vary: 'accept, accept-language',
    })
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${intlTags[locale]}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><main><h1>${title}</h1><p>${say(groundWords.noPageHint, locale)}</p></main></html>`,
    );
}
