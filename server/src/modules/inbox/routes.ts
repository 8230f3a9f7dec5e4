import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { addNote } from './actions/add-note.ts';
import { assignConversation } from './actions/assign-conversation.ts';
import { closeConversation } from './actions/close-conversation.ts';
import { getConversation } from './actions/get-conversation.ts';
import { listConversations } from './actions/list-conversations.ts';
import { readThread } from './actions/read-thread.ts';
import { readVisitorThread } from './actions/read-visitor-thread.ts';
import { sendReply } from './actions/send-reply.ts';
import { sendVisitorMessage } from './actions/send-visitor-message.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listConversations, (ctx, { query }) => listConversations(ctx, query));
  serve.inside(contract.getConversation, (ctx, { params }) => getConversation(ctx, params));
  serve.inside(contract.readThread, (ctx, { params, query }) =>
    readThread(ctx, params.conversationId, query),
  );
  serve.inside(contract.sendReply, (ctx, { params, body }) => sendReply(ctx, { ...params, ...body }));
  serve.inside(contract.addNote, (ctx, { params, body }) => addNote(ctx, { ...params, ...body }));
  serve.inside(contract.assignConversation, (ctx, { params, body }) =>
    assignConversation(ctx, { ...params, ...body }),
  );
  serve.inside(contract.closeConversation, (ctx, { params, body }) =>
    closeConversation(ctx, { ...params, ...body }),
  );
  serve.inside(contract.readVisitorThread, (ctx, { query }) => readVisitorThread(ctx, query));
  serve.inside(contract.sendVisitorMessage, (ctx, { body }) => sendVisitorMessage(ctx, body));
}
