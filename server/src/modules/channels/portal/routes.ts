import * as contract from '@zhiyin/domain/channels';
import type { Serve } from '#platform/http/serve.ts';
import { enterByCode } from './codes/enter-by-code.ts';
import { requestCode } from './codes/request-code.ts';
import { answerForm, readForm } from './forms/answer-form.ts';
import { searchRecords } from './forms/search-records.ts';
import { enterByLink } from './links/enter-by-link.ts';
import { makeLink } from './links/make-link.ts';
import { forgetOwnBrowser, keepOwnBrowser, lookAtOwnBrowser, tryOwnBrowser } from './push/own-browsers.ts';
import { getSession } from './sessions/get-session.ts';
import { leavePortal } from './sessions/leave-portal.ts';
import { changePortal } from './settings/change-portal.ts';
import { getPortal } from './settings/get-portal.ts';
import { openPortal } from './settings/open-portal.ts';

export function portalRoutes(serve: Serve): void {
  serve.inside(contract.getPortal, (ctx) => getPortal(ctx));
  serve.inside(contract.changePortal, (ctx, { body }) => changePortal(ctx, body));
  serve.inside(contract.makePortalLink, (ctx, { params }) => makeLink(ctx, params.customerId));
  serve.outside(contract.openPortal, (ground, { params }) => openPortal(ground, params.shopKey));
  serve.outside(contract.requestPortalCode, (ground, { params, body }) =>
    requestCode(ground, params.shopKey, body),
  );
  serve.outside(contract.enterByCode, (ground, { params, body }) =>
    enterByCode(ground, params.shopKey, body),
  );
  serve.outside(contract.enterByLink, (ground, { params, body }) =>
    enterByLink(ground, params.shopKey, body),
  );
  serve.inside(contract.getPortalSession, (ctx, _input, exchange) => getSession(ctx, exchange));
  serve.inside(contract.leavePortal, (ctx, { body }, exchange) => leavePortal(ctx, body, exchange));
  serve.inside(contract.keepOwnBrowser, (ctx, { body }, exchange) => keepOwnBrowser(ctx, body, exchange));
  serve.inside(contract.lookAtOwnBrowser, (ctx, { body }) => lookAtOwnBrowser(ctx, body));
  serve.inside(contract.forgetOwnBrowser, (ctx, { body }) => forgetOwnBrowser(ctx, body));
  serve.inside(contract.tryOwnBrowser, (ctx, { body }) => tryOwnBrowser(ctx, body));
  serve.outside(contract.readPortalForm, (ground, { params }) => readForm(ground, params));
  serve.outside(contract.answerPortalForm, (ground, { params, body }, exchange) =>
    answerForm(ground, params, body, exchange),
  );
  serve.outside(contract.searchPortalRecords, (ground, { params, query }, exchange) =>
    searchRecords(ground, params, query.text, exchange),
  );
}
