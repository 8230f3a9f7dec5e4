import * as contract from '@zhiyin/domain/handoffs';
import { answered, type Serve } from '#platform/http/serve.ts';
import { commentHandoff } from './actions/comment-handoff.ts';
import { rateHandoff } from './actions/rate-handoff.ts';
import { answerHandoff, returnHandoff, takeHandoff } from './actions/receiving.ts';
import { sendHandoff } from './actions/send-handoff.ts';
import {
  acceptHandoff,
  closeHandoff,
  disputeHandoff,
  sendHandoffAgain,
  withdrawHandoff,
} from './actions/sending.ts';
import { countHandoffs, getHandoff, listHandoffs } from './reading/list-handoffs.ts';
import { exportHandoffPairs, readHandoffPairs } from './reading/pairs.ts';
import { dropDepartment, keepDepartment, listDepartments } from './setting-up/departments.ts';
import { changeHandoffType, createHandoffType, listHandoffTypes } from './setting-up/types.ts';

export function routes(serve: Serve): void {
  reading(serve);
  handling(serve);
  serve.inside(contract.listDepartments, (ctx) => listDepartments(ctx));
  serve.inside(contract.keepDepartment, (ctx, { params, body }) =>
    keepDepartment(ctx, { ...params, ...body }),
  );
  serve.inside(contract.dropDepartment, (ctx, { params }) => dropDepartment(ctx, params));
  serve.inside(contract.listHandoffTypes, (ctx) => listHandoffTypes(ctx));
  serve.inside(contract.createHandoffType, (ctx, { body }) => createHandoffType(ctx, body));
  serve.inside(contract.changeHandoffType, (ctx, { params, body }) =>
    changeHandoffType(ctx, { ...params, ...body }),
  );
}

function reading(serve: Serve): void {
  serve.inside(contract.listHandoffs, (ctx, { query }) => listHandoffs(ctx, query));
  serve.inside(contract.countHandoffs, (ctx) => countHandoffs(ctx));
  serve.inside(contract.getHandoff, (ctx, { params }) => getHandoff(ctx, params));
  serve.inside(contract.readHandoffPairs, (ctx, { query }) => readHandoffPairs(ctx, query));
  serve.inside(contract.exportHandoffPairs, async (ctx, { query }, { reply }) => {
    const lines = await exportHandoffPairs(ctx, query);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="zhiyin-hand-offs.csv"',
      'cache-control': 'no-store',
    });
    reply.send(lines);
    return answered;
  });
}

function handling(serve: Serve): void {
  serve.inside(contract.sendHandoff, (ctx, { body }) => sendHandoff(ctx, body));
  serve.inside(contract.takeHandoff, (ctx, { params, body }) => takeHandoff(ctx, { ...params, ...body }));
  serve.inside(contract.returnHandoff, (ctx, { params, body }) => returnHandoff(ctx, { ...params, ...body }));
  serve.inside(contract.sendHandoffAgain, (ctx, { params, body }) =>
    sendHandoffAgain(ctx, { ...params, ...body }),
  );
  serve.inside(contract.answerHandoff, (ctx, { params, body }) => answerHandoff(ctx, { ...params, ...body }));
  serve.inside(contract.acceptHandoff, (ctx, { params, body }) => acceptHandoff(ctx, { ...params, ...body }));
  serve.inside(contract.disputeHandoff, (ctx, { params, body }) =>
    disputeHandoff(ctx, { ...params, ...body }),
  );
  serve.inside(contract.closeHandoff, (ctx, { params, body }) => closeHandoff(ctx, { ...params, ...body }));
  serve.inside(contract.withdrawHandoff, (ctx, { params, body }) =>
    withdrawHandoff(ctx, { ...params, ...body }),
  );
  serve.inside(contract.commentHandoff, (ctx, { params, body }) =>
    commentHandoff(ctx, { ...params, ...body }),
  );
  serve.inside(contract.rateHandoff, (ctx, { params, body }) => rateHandoff(ctx, { ...params, ...body }));
}
