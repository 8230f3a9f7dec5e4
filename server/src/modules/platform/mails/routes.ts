import { handOnMail as handOn, listMails as list, retryMail as retry } from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { handOnMail } from './hand-on-mail.ts';
import { listMails } from './list-mails.ts';
import { retryMail } from './retry-mail.ts';

export function mailRoutes(serve: Serve): void {
  serve.inside(list, (ctx, { query }) => listMails(ctx, query));
  serve.inside(handOn, (ctx, { params }) => handOnMail(ctx, params.mailId));
  serve.inside(retry, (ctx, { params }) => retryMail(ctx, params.mailId));
}
