import { useNavigate } from '@tanstack/react-router';
import { inboxNavWords, inboxRead, searchMessages } from '@zhiyin/domain/inbox';
import { useMemo } from 'react';
import { call } from '#lib/call/call.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { FindingSource } from '#ui/command/command-store.ts';
import { useCommands, useFindingSource } from '#ui/command/use-commands.ts';
import { plainSnippet } from './snippet.ts';

const foundMax = 5;

/** Lets the palette find messages by what was said, and leads to the search in the inbox. */
export function useMessageFindings(): void {
  const t = useSay();
  const mayRead = useMay()(inboxRead);
  const navigate = useNavigate();
  const source = useMemo(
    (): FindingSource => ({
      id: 'inbox.messages',
      group: inboxNavWords.messages,
      find: async (typed, signal) => {
        if (!mayRead) return [];
        const query = { text: typed.slice(0, 100), limit: foundMax };
        const { items } = await call(searchMessages, { query, signal });
        return items.map(({ messageId, conversation, number, snippet }) => ({
          id: messageId,
          label: plainSnippet(snippet),
          hint: conversation.customerName ?? t(inboxNavWords.anonymous),
          icon: 'chat',
          run: () =>
            navigate({
              to: '/inbox/$conversationId',
              params: { conversationId: conversation.conversationId },
              search: { at: number },
            }),
        }));
      },
    }),
    [mayRead, navigate, t],
  );
  useFindingSource(source);
  useCommands(() => {
    if (!mayRead) return [];
    const run = () => navigate({ to: '/inbox', search: { find: '' } });
    const { searchMessages: name } = inboxNavWords;
    return [{ id: 'inbox.search', words: name, icon: 'search', group: inboxNavWords.inbox, keys: '/', run }];
  }, [mayRead, navigate]);
}
