import * as contract from '@zhiyin/domain/inbox';
import { sendJson } from '#platform/http/send-json.ts';
import type { Serve } from '#platform/http/serve.ts';
import { addNote } from './actions/add-note.ts';
import { assignConversation } from './actions/assign-conversation.ts';
import { closeConversation } from './actions/close-conversation.ts';
import { reopenConversation } from './actions/reopen-conversation.ts';
import { sendReply } from './actions/send-reply.ts';
import { sendVisitorMessage } from './actions/send-visitor-message.ts';
import { setPriority } from './actions/set-priority.ts';
import { setReason } from './actions/set-reason.ts';
import { snoozeConversation } from './actions/snooze-conversation.ts';
import { tagConversation } from './actions/tag-conversation.ts';
import { transferConversation } from './actions/transfer-conversation.ts';
import { cannedRoutes } from './canned/routes.ts';
import { readDeskSettings } from './desk-settings.ts';
import { chatImportRoutes } from './imports/routes.ts';
import { letterRoutes } from './letters/routes.ts';
import { readOutside } from './outside/read-outside.ts';
import { sendAgain } from './outside/send-again.ts';
import { listTemplates } from './outside/templates/list-templates.ts';
import { sendTemplate } from './outside/templates/send-template.ts';
import { promiseRoutes } from './promises/routes.ts';
import { countConversations } from './reading/count-conversations.ts';
import { getConversation } from './reading/get-conversation.ts';
import { writeConversations } from './reading/list-conversations.ts';
import { listEvents } from './reading/list-events.ts';
import { markRead } from './reading/mark-read.ts';
import { readThread } from './reading/read-thread.ts';
import { searchMessages } from './search/search-messages.ts';
import { secureFormRoutes } from './sensitive/secure-forms/routes.ts';
import { unmaskMessage } from './sensitive/unmask-message.ts';
import { stageRoutes } from './stages/routes.ts';
import { tagRoutes } from './tags/routes.ts';
import { listVisitorConversations } from './visitors/list-visitor-conversations.ts';
import { markVisitorRead } from './visitors/mark-visitor-read.ts';
import { readVisitorThread } from './visitors/read-visitor-thread.ts';
import { wayRoutes } from './ways/routes.ts';

import { changeWordList } from './writing/change-word-list.ts';
import { listWordLists } from './writing/list-word-lists.ts';

export function routes(serve: Serve): void {
  readingRoutes(serve);
  handlingRoutes(serve);
  visitorRoutes(serve);
  tagRoutes(serve);
  cannedRoutes(serve);
  chatImportRoutes(serve);
  promiseRoutes(serve);
  letterRoutes(serve);
  secureFormRoutes(serve);
  stageRoutes(serve);
  wayRoutes(serve);
}

function readingRoutes(serve: Serve): void {
  serve.inside(contract.listWordLists, (ctx) => listWordLists(ctx));
  serve.inside(contract.changeWordList, (ctx, { params, body }) =>
    changeWordList(ctx, { ...params, ...body }),
  );
  serve.inside(contract.unmaskMessage, (ctx, { params }) => unmaskMessage(ctx, params));
  serve.inside(contract.listConversations, async (ctx, { query }, { reply }) =>
    sendJson(reply, await writeConversations(ctx, query)),
  );
  serve.inside(contract.countConversations, (ctx) => countConversations(ctx));
  serve.inside(contract.readDeskSettings, (ctx) => readDeskSettings(ctx));
  serve.inside(contract.getConversation, (ctx, { params }) => getConversation(ctx, params));
  serve.inside(contract.readThread, (ctx, { params, query }) =>
    readThread(ctx, params.conversationId, query),
  );
  serve.inside(contract.listEvents, (ctx, { params }) => listEvents(ctx, params));
  serve.inside(contract.markRead, (ctx, { params, body }) => markRead(ctx, { ...params, ...body }));
  serve.inside(contract.readOutside, (ctx, { params }) => readOutside(ctx, params));
  serve.inside(contract.sendAgain, (ctx, { params }) => sendAgain(ctx, params));
  serve.inside(contract.listTemplates, (ctx, { params }) => listTemplates(ctx, params));
  serve.inside(contract.sendTemplate, (ctx, { params, body }) => sendTemplate(ctx, { ...params, ...body }));
  serve.inside(contract.searchMessages, (ctx, { query }) => searchMessages(ctx, query));
}

function handlingRoutes(serve: Serve): void {
  serve.inside(contract.sendReply, (ctx, { params, body }) => sendReply(ctx, { ...params, ...body }));
  serve.inside(contract.addNote, (ctx, { params, body }) => addNote(ctx, { ...params, ...body }));
  serve.inside(contract.assignConversation, (ctx, { params, body }) =>
    assignConversation(ctx, { ...params, ...body }),
  );
  serve.inside(contract.transferConversation, (ctx, { params, body }) =>
    transferConversation(ctx, { ...params, ...body }),
  );
  serve.inside(contract.snoozeConversation, (ctx, { params, body }) =>
    snoozeConversation(ctx, { ...params, ...body }),
  );
  serve.inside(contract.setPriority, (ctx, { params, body }) => setPriority(ctx, { ...params, ...body }));
  serve.inside(contract.tagConversation, (ctx, { params, body }) =>
    tagConversation(ctx, { ...params, ...body }),
  );
  serve.inside(contract.setReason, (ctx, { params, body }) => setReason(ctx, { ...params, ...body }));
  serve.inside(contract.closeConversation, (ctx, { params, body }) =>
    closeConversation(ctx, { ...params, ...body }),
  );
  serve.inside(contract.reopenConversation, (ctx, { params }) => reopenConversation(ctx, params));
}

function visitorRoutes(serve: Serve): void {
  serve.inside(contract.listVisitorConversations, (ctx, { query }) => listVisitorConversations(ctx, query));
  serve.inside(contract.readVisitorThread, (ctx, { query }) => readVisitorThread(ctx, query));
  serve.inside(contract.sendVisitorMessage, (ctx, { body }) => sendVisitorMessage(ctx, body));
  serve.inside(contract.markVisitorRead, (ctx, { body }) => markVisitorRead(ctx, body));
}
