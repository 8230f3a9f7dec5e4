import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { chooseDefaultWays, chooseNoticeWays, listNoticeChoices } from './choices.ts';
import { countNotices, listNotices, readAllNotices, readNotices } from './read-notices.ts';
import {
  changeDefaultSettings,
  changeNoticeSettings,
  readNoticeDefaults,
  readNoticeSettings,
} from './settings.ts';
import { showUnsubscribing, unsubscribe } from './unsubscribe.ts';

export function noticeRoutes(serve: Serve): void {
  serve.inside(contract.listNotices, (ctx, { query }) => listNotices(ctx, query));
  serve.inside(contract.countNotices, (ctx) => countNotices(ctx));
  serve.inside(contract.readNotices, (ctx, { body }) => readNotices(ctx, body.noticeIds));
  serve.inside(contract.readAllNotices, (ctx, { body }) => readAllNotices(ctx, body.upTo));

  serve.inside(contract.listNoticeChoices, (ctx) => listNoticeChoices(ctx));
  serve.inside(contract.chooseNoticeWays, (ctx, { body }) => chooseNoticeWays(ctx, body));
  serve.inside(contract.readNoticeSettings, (ctx) => readNoticeSettings(ctx));
  serve.inside(contract.changeNoticeSettings, (ctx, { body }) => changeNoticeSettings(ctx, body));

  serve.inside(contract.readNoticeDefaults, (ctx) => readNoticeDefaults(ctx));
  serve.inside(contract.chooseDefaultWays, (ctx, { body }) => chooseDefaultWays(ctx, body));
  serve.inside(contract.changeDefaultSettings, (ctx, { body }) => changeDefaultSettings(ctx, body));

  serve.outside(contract.showUnsubscribing, (ground, { params }, exchange) =>
    showUnsubscribing(ground, params.token, exchange),
  );
  serve.outside(contract.unsubscribeNotices, (ground, { params }) => unsubscribe(ground, params.token));
}
