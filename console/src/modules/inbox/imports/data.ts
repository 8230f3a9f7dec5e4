import { useInfiniteQuery } from '@tanstack/react-query';
import {
  cancelChatImport,
  chatImportEnded,
  chatImportMoved,
  chatImportStarted,
  listChatImports,
  listConversations,
  type previewChats,
  startChatImport,
} from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { endpointPages, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** What a file holds and how it would be read. */
export type Preview = z.output<(typeof previewChats)['response']>;

export function useChatImports() {
  useStaleOn([chatImportStarted.kind, chatImportMoved.kind, chatImportEnded.kind], [listChatImports]);
  return useInfiniteQuery(
    endpointPages(listChatImports, null, (after) => ({ query: { ...(after && { after }) } })),
  );
}

export function useStartChatImport() {
  return useAct(startChatImport, [listChatImports]);
}

export function useCancelChatImport() {
  return useAct(cancelChatImport, [listChatImports, listConversations]);
}
