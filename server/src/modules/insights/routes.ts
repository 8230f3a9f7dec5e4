import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { listBoardConversations } from './actions/list-board-conversations.ts';
import { readBoard } from './actions/read-board.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.readBoard, (ctx) => readBoard(ctx));
  serve.inside(contract.listBoardConversations, (ctx, { params, query }) =>
    listBoardConversations(ctx, { ...params, ...query }),
  );
}
