import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { listFigureAccounts, matchFigureAccount } from './accounts.ts';
import { compareFigures } from './compare.ts';
import {
  cancelFigureImport,
  downloadFigureProblems,
  listFigureImports,
  startFigureImport,
} from './imports.ts';
import { previewFigures } from './preview.ts';

export function toldRoutes(serve: Serve): void {
  serve.inside(contract.previewTold, (ctx, { body }) => previewFigures(ctx, body));
  serve.inside(contract.startToldImport, (ctx, { body }) => startFigureImport(ctx, body));
  serve.inside(contract.listToldImports, (ctx, { query }) => listFigureImports(ctx, query));
  serve.inside(contract.cancelToldImport, (ctx, { params }) => cancelFigureImport(ctx, params));
  serve.inside(contract.downloadToldProblems, (ctx, { params }, exchange) =>
    downloadFigureProblems(ctx, params, exchange),
  );
  serve.inside(contract.listToldAccounts, (ctx) => listFigureAccounts(ctx));
  serve.inside(contract.matchToldAccount, (ctx, { params, body }) =>
    matchFigureAccount(ctx, { ...params, ...body }),
  );
  serve.inside(contract.compareTold, (ctx, { query }) => compareFigures(ctx, query));
}
