import { Link } from '@tanstack/react-router';
import { type ChatImport, downloadChatProblems, chatImportPageWords as words } from '@zhiyin/domain/inbox';
import { platformName } from '@zhiyin/domain/store';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ImportsTable } from '#ui/imports/imports-table.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useCancelChatImport, useChatImports } from './data.ts';

/** What was imported, how far what runs is, and what was left out. */
export function ChatImports() {
  const t = useSay();
  const query = useChatImports();
  const cancel = useCancelChatImport();
  if (query.isPending) return <PageLoading rows={4} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <ImportsTable<ChatImport>
      {...pagesOf<ChatImport>(query)}
      none={{ title: t(words.noImports), sentence: t(words.noImportsHint) }}
      kind={{ title: t(words.platform), cell: ({ platform }) => t(platformName(platform)) }}
      rowsOf={({ lineCount, failedCount }) => lineCount - failedCount}
      resultOf={({ chatCount: chats, addedCount: added, sameCount: same, failedCount: failed }) =>
        t(words.resultSaid, { chats, added, same, failed })
      }
      look={(one) => <Look one={one} />}
      acts={{
        onStop: (importId) => cancel.mutateAsync({ params: { importId } }),
        takeProblems: (importId) =>
          takeFile(address(downloadChatProblems.path, { importId }, {}), 'chat-problems.csv'),
      }}
    />
  );
}

function Look({ one: { importId, addedCount, sameCount } }: { one: ChatImport }) {
  const t = useSay();
  if (addedCount + sameCount === 0) return null;
  return (
    <Link to="/inbox" search={{ tab: 'closed', import: importId }}>
      {t(words.look)}
    </Link>
  );
}
