import { type ToldImport, toldExport, toldWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ImportsTable } from '#ui/imports/imports-table.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { takeProblems, useCancelToldImport, useToldImports } from './data.ts';

/** What was imported, how far what runs is, and what was left out. */
export function ToldImports() {
  const t = useSay();
  const query = useToldImports();
  const cancel = useCancelToldImport();
  if (query.isPending) return <PageLoading rows={4} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <ImportsTable
      {...pagesOf<ToldImport>(query)}
      none={{ title: t(words.noImports), sentence: t(words.noImportsHint) }}
      kind={{
        title: t(words.export),
        cell: ({ export: key, shop }) => (
          <>
            {t(toldExport(key).name)} <bdi>{shop}</bdi>
          </>
        ),
      }}
      rowsOf={({ rowCount }) => rowCount}
      resultOf={({ addedCount, changedCount, sameCount, failedCount }) =>
        t(words.resultSaid, {
          added: addedCount,
          changed: changedCount,
          same: sameCount,
          failed: failedCount,
        })
      }
      acts={{ onStop: (importId) => cancel.mutateAsync({ params: { importId } }), takeProblems }}
    />
  );
}
