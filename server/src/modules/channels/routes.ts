import * as contract from '@zhiyin/domain/channels';
import type { Serve } from '#platform/http/serve.ts';
import { archiveAccount, restoreAccount } from './accounts/archive-account.ts';
import { changeAccount } from './accounts/change-account.ts';
import { checkAccount } from './accounts/check-account.ts';
import { createAccount } from './accounts/create-account.ts';
import { listAccounts, listChannelKinds } from './accounts/list-accounts.ts';
import { answerPreChat } from './actions/answer-pre-chat.ts';
import { archiveWidget, restoreWidget } from './actions/archive-widget.ts';
import { changeWidget } from './actions/change-widget.ts';
import { createWidget } from './actions/create-widget.ts';
import { listWidgets } from './actions/list-widgets.ts';
import { startVisit } from './actions/start-visit.ts';
import { countedIn } from './arrivals/calm.ts';
import { getFailedArrival, listFailedArrivals } from './arrivals/failed/list-failed.ts';
import { retryArrivals } from './arrivals/failed/retry-arrivals.ts';
import { answerChallenge, receiveCallback } from './arrivals/reactions/receive-callback.ts';
import { beginConsent } from './consent/begin-consent.ts';
import { finishConsent } from './consent/finish-consent.ts';
import { checkIdentity } from './identity/check-identity.ts';
import { rotateIdentitySecret } from './identity/rotate-identity-secret.ts';
import { discardLetters, letInLetters } from './letters/held/decide-held.ts';
import { listHeldLetters } from './letters/held/list-held.ts';
import { listAnswers } from './visits/list-answers.ts';
import { listVisits } from './visits/list-visits.ts';
import { notePage } from './visits/note-page.ts';

export function routes(serve: Serve): void {
  serve.outside(contract.startVisit, (ground, { body }) => startVisit(ground, body));
  serve.inside(contract.answerPreChat, (ctx, { body }) => answerPreChat(ctx, body));
  serve.inside(contract.notePage, (ctx, { body }, { request }) => {
    const { 'user-agent': userAgent = '', 'accept-language': language = '' } = request.headers;
    return notePage(ctx, body, { userAgent, language });
  });
  serve.inside(contract.listVisits, (ctx, { params }) => listVisits(ctx, params));
  serve.inside(contract.listAnswers, (ctx, { params }) => listAnswers(ctx, params));
  serve.inside(contract.listWidgets, (ctx) => listWidgets(ctx));
  serve.inside(contract.createWidget, (ctx, { body }) => createWidget(ctx, body));
  serve.inside(contract.changeWidget, (ctx, { params, body }) => changeWidget(ctx, params.widgetId, body));
  serve.inside(contract.archiveWidget, (ctx, { params }) => archiveWidget(ctx, params.widgetId));
  serve.inside(contract.restoreWidget, (ctx, { params }) => restoreWidget(ctx, params.widgetId));
  serve.inside(contract.rotateIdentitySecret, (ctx, { params, body }) =>
    rotateIdentitySecret(ctx, params.widgetId, body),
  );
  serve.inside(contract.checkIdentity, (ctx, { params, body }) => checkIdentity(ctx, params.widgetId, body));
}

/** What adapters bring: accounts at vendors, and where vendors call. */
export function accountRoutes(serve: Serve): void {
  serve.inside(contract.listChannelKinds, (ctx) => listChannelKinds(ctx));
  serve.inside(contract.listAccounts, (ctx) => listAccounts(ctx));
  serve.inside(contract.createAccount, (ctx, { body }) => createAccount(ctx, body));
  serve.inside(contract.changeAccount, (ctx, { params, body }) => changeAccount(ctx, params.accountId, body));
  serve.inside(contract.checkAccount, (ctx, { params }) => checkAccount(ctx, params.accountId));
  serve.inside(contract.beginConsent, (ctx, { params }, exchange) =>
    beginConsent(ctx, params.accountId, exchange),
  );
  serve.outside(contract.finishConsent, (ground, { query }, exchange) =>
    finishConsent(ground, query, exchange),
  );
  serve.inside(contract.archiveAccount, (ctx, { params }) => archiveAccount(ctx, params.accountId));
  serve.inside(contract.restoreAccount, (ctx, { params }) => restoreAccount(ctx, params.accountId));
  serve.inside(contract.listFailedArrivals, (ctx, { params }) => listFailedArrivals(ctx, params.accountId));
  serve.inside(contract.getFailedArrival, (ctx, { params }) => getFailedArrival(ctx, params));
  serve.inside(contract.retryArrivals, (ctx, { params, body }) => retryArrivals(ctx, params.accountId, body));
  serve.inside(contract.listHeldLetters, (ctx, { query }) => listHeldLetters(ctx, query));
  serve.inside(contract.letInLetters, (ctx, { body }) => letInLetters(ctx, body));
  serve.inside(contract.discardLetters, (ctx, { body }) => discardLetters(ctx, body));
  serve.outside(contract.answerChallenge, (ground, { params }, exchange) =>
    answerChallenge(ground, params.address, exchange),
  );
  serve.outside(contract.receiveCallback, (ground, { params, body }, exchange) =>
    countedIn(ground.system, () => receiveCallback(ground, params.address, body, exchange)),
  );
}
