import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { changeCannedReply } from './change-canned-reply.ts';
import { createCannedReply } from './create-canned-reply.ts';
import { deleteCannedReply } from './delete-canned-reply.ts';
import { listCannedReplies } from './list-canned-replies.ts';
import { listOverused } from './overused.ts';
import { changeQuestions, listQuestions } from './questions.ts';
import { listUses, showUses } from './uses.ts';

export function cannedRoutes(serve: Serve): void {
  serve.inside(contract.listCannedReplies, (ctx) => listCannedReplies(ctx));
  serve.inside(contract.createCannedReply, (ctx, { body }) => createCannedReply(ctx, body));
  serve.inside(contract.changeCannedReply, (ctx, { params, body }) =>
    changeCannedReply(ctx, { ...params, ...body }),
  );
  serve.inside(contract.listCannedUses, (ctx, { query }) => listUses(ctx, query));
  serve.inside(contract.showCannedUses, (ctx, { params, query }) => showUses(ctx, { ...params, ...query }));
  serve.inside(contract.listOverusedCanned, (ctx, { params }) => listOverused(ctx, params));
  serve.inside(contract.listQuestions, (ctx) => listQuestions(ctx));
  serve.inside(contract.changeQuestions, (ctx, { params, body }) =>
    changeQuestions(ctx, { ...params, ...body }),
  );
  serve.inside(contract.deleteCannedReply, (ctx, { params }) => deleteCannedReply(ctx, params));
}
