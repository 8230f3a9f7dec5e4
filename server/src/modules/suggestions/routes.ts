import * as contract from '@zhiyin/domain/suggestions';
import { answered, type Serve } from '#platform/http/serve.ts';
import { answerSuggestion, remarkOnSuggestion } from './actions/answer.ts';
import { changeSuggestion } from './actions/change.ts';
import { exportSuggestions } from './actions/export.ts';
import { joinSuggestion, partSuggestion } from './actions/join.ts';
import { noteSuggestion } from './actions/note.ts';
import { getSuggestion, listSuggestions, summariseSuggestions } from './actions/read.ts';
import { changeSuggestionSettings, getSuggestionSettings } from './actions/settings.ts';
import { followSuggestion, listOwnSuggestions, withdrawSuggestion } from './box/follow.ts';
import { openBox } from './box/open-box.ts';
import { suggest } from './box/suggest.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listSuggestions, (ctx, { query }) => listSuggestions(ctx, query));
  serve.inside(contract.summariseSuggestions, (ctx) => summariseSuggestions(ctx));
  serve.inside(contract.exportSuggestions, async (ctx, { query }, { reply }) => {
    const lines = await exportSuggestions(ctx, query);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="zhiyin-suggestions.csv"',
      'cache-control': 'no-store',
    });
    reply.send(lines);
    return answered;
  });
  serve.inside(contract.getSuggestion, (ctx, { params }) => getSuggestion(ctx, params));
  serve.inside(contract.noteSuggestion, (ctx, { body }) => noteSuggestion(ctx, body));
  serve.inside(contract.changeSuggestion, (ctx, { params, body }) =>
    changeSuggestion(ctx, { ...params, ...body }),
  );
  serve.inside(contract.answerSuggestion, (ctx, { params, body }) =>
    answerSuggestion(ctx, { ...params, ...body }),
  );
  serve.inside(contract.remarkOnSuggestion, (ctx, { params, body }) =>
    remarkOnSuggestion(ctx, { ...params, ...body }),
  );
  serve.inside(contract.joinSuggestion, (ctx, { params, body }) =>
    joinSuggestion(ctx, { ...params, ...body }),
  );
  serve.inside(contract.partSuggestion, (ctx, { params }) => partSuggestion(ctx, params));
  serve.inside(contract.getSuggestionSettings, (ctx) => getSuggestionSettings(ctx));
  serve.inside(contract.changeSuggestionSettings, (ctx, { body }) => changeSuggestionSettings(ctx, body));
  serve.inside(contract.listOwnSuggestions, (ctx) => listOwnSuggestions(ctx));
  serve.outside(contract.openSuggestionBox, (ground, { params }) => openBox(ground, params));
  serve.outside(contract.suggest, (ground, { params, body }, exchange) =>
    suggest(ground, params, body, exchange),
  );
  serve.outside(contract.followSuggestion, (ground, { params, body }) =>
    followSuggestion(ground, { ...params, ...body }),
  );
  serve.outside(contract.withdrawSuggestion, (ground, { params, body }) =>
    withdrawSuggestion(ground, { ...params, ...body }),
  );
}
