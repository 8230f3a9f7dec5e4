import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { cancelChatImport } from './cancel-chat-import.ts';
import { downloadChatProblems } from './download-chat-problems.ts';
import { listChatImports } from './list-chat-imports.ts';
import { previewChats } from './preview-chats.ts';
import { startChatImport } from './start-chat-import.ts';

export function chatImportRoutes(serve: Serve): void {
  serve.inside(contract.previewChats, (ctx, { body }) => previewChats(ctx, body));
  serve.inside(contract.startChatImport, (ctx, { body }) => startChatImport(ctx, body));
  serve.inside(contract.listChatImports, (ctx, { query }) => listChatImports(ctx, query));
  serve.inside(contract.cancelChatImport, (ctx, { params }) => cancelChatImport(ctx, params));
  serve.inside(contract.downloadChatProblems, (ctx, { params }, exchange) =>
    downloadChatProblems(ctx, params, exchange),
  );
}
