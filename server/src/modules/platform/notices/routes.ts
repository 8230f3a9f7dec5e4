import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { chooseNoticeWay, listNoticeChoices } from './choices.ts';
import { countNotices, listNotices, readAllNotices, readNotices } from './read-notices.ts';

export function noticeRoutes(serve: Serve): void {
  serve.inside(contract.listNotices, (ctx, { query }) => listNotices(ctx, query));
  serve.inside(contract.countNotices, (ctx) => countNotices(ctx));
  serve.inside(contract.readNotices, (ctx, { body }) => readNotices(ctx, body.noticeIds));
  serve.inside(contract.readAllNotices, (ctx, { body }) => readAllNotices(ctx, body.upTo));
  serve.inside(contract.listNoticeChoices, (ctx) => listNoticeChoices(ctx));
  serve.inside(contract.chooseNoticeWay, (ctx, { body }) => chooseNoticeWay(ctx, body));
}
