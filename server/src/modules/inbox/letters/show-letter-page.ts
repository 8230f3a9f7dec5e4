import { letterRefusals as words } from '@zhiyin/domain/inbox';
import { letterBody } from '#modules/channels';
import { type Context, type Ground, systemActor } from '#platform/context.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { readPageLink } from './page-link.ts';

/**
 * Shows a mail as its writer laid it out, to whoever has a valid link, within a frame of our own pages alone. Nothing in
 * it runs, is sent or opens by itself; pictures from elsewhere are fetched only when the reader asked for them.
 */
export async function showLetterPage(
  ground: Ground,
  { token }: { token: string },
  { reply }: Exchange,
): Promise<typeof answered> {
  const linked = readPageLink(ground.system, token);
  if (!linked) throw new Refusal('missing', words.letterLinkEnded);
  const { workspaceId, clientMessageId, withPictures } = linked;
  const ctx: Context = { ...ground, workspaceId, actor: systemActor, cause: null };
  const body = await letterBody(ctx, clientMessageId);
  if (!body?.html) throw new Refusal('missing', words.letterNotFound);
  reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(withPictures),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  });
  reply.send(pageOf(withPictures ? withSources(body.html) : body.html));
  return answered;
}

/** Links open in a tab of their own, outside of the sandbox, and learn nothing of where they were opened. */
function policy(withPictures: boolean): string {
  return [
    "default-src 'none'",
    `img-src data:${withPictures ? ' https: http:' : ''}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');
}

/** Pictures from elsewhere stand without a source until somebody asks for them. */
function withSources(html: string): string {
  return html.replace(/<img\b([^>]*?)\bdata-remote="(https?:\/\/[^"<>\s]+)"/gi, '<img$1src="$2"');
}

function pageOf(html: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><base target="_blank"><style>${style}</style></head><body>${html}</body></html>`;
}

// A mail is paper: it was laid out for a light page, and on a dark one half of it could not be read.
const style =
  'html{color-scheme:light;background:#fff;color:#1d2129}' +
  'body{margin:12px;font:14px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}' +
  'img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}' +
  'img[data-remote]:not([src]){display:inline-block;min-width:16px;min-height:16px;border:1px dashed #c9cdd4}' +
  'blockquote{margin:0 0 0 8px;padding-left:10px;border-left:2px solid #c9cdd4;color:#4e5969}';
