import * as contract from '@zhiyin/domain/care';
import type { Serve } from '#platform/http/serve.ts';
import { askForFollowUp } from './actions/ask.ts';
import { endFollowUp, noteAttempt } from './actions/attempt.ts';
import { changeFollowUp } from './actions/change.ts';
import { finishFollowUp } from './actions/finish.ts';
import { listFindings } from './actions/list-findings.ts';
import { openFollowUpAgain } from './actions/open-again.ts';
import { askForPastLow, previewPastLow } from './actions/past-low.ts';
import { countFollowUps, getFollowUp, listFollowUps, summariseFollowUps } from './actions/read.ts';
import { changeCareSettings, getCareSettings } from './actions/settings.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listFollowUps, (ctx, { query }) => listFollowUps(ctx, query));
  serve.inside(contract.summariseFollowUps, (ctx, { query }) => summariseFollowUps(ctx, query));
  serve.inside(contract.listFindings, (ctx, { query }) => listFindings(ctx, query));
  serve.inside(contract.countFollowUps, (ctx) => countFollowUps(ctx));
  serve.inside(contract.getFollowUp, (ctx, { params }) => getFollowUp(ctx, params));
  serve.inside(contract.askForFollowUp, (ctx, { body }) => askForFollowUp(ctx, body));
  serve.inside(contract.changeFollowUp, (ctx, { params, body }) =>
    changeFollowUp(ctx, { ...params, ...body }),
  );
  serve.inside(contract.noteAttempt, (ctx, { params, body }) => noteAttempt(ctx, { ...params, ...body }));
  serve.inside(contract.finishFollowUp, (ctx, { params, body }) =>
    finishFollowUp(ctx, { ...params, ...body }),
  );
  serve.inside(contract.endFollowUp, (ctx, { params, body }) => endFollowUp(ctx, { ...params, ...body }));
  serve.inside(contract.openFollowUpAgain, (ctx, { params, body }) =>
    openFollowUpAgain(ctx, { ...params, ...body }),
  );
  serve.inside(contract.getCareSettings, (ctx) => getCareSettings(ctx));
  serve.inside(contract.previewPastLow, (ctx, { query }) => previewPastLow(ctx, query));
  serve.inside(contract.askForPastLow, (ctx, { body }) => askForPastLow(ctx, body));
  serve.inside(contract.changeCareSettings, (ctx, { body }) => changeCareSettings(ctx, body));
}
