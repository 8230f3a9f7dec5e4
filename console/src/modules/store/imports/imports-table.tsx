import { Link } from '@tanstack/react-router';
import {
  downloadImportProblems,
  platformName,
  type StoreImport,
  storeWrite,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ImportsTable } from '#ui/imports/imports-table.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useCancelImport, useImports } from '../data.ts';

/** What was imported, how far what runs is, and what was left out. */
export function StoreImports() {
  const t = useSay();
  const query = useImports();
  const cancel = useCancelImport();
  const mayWrite = useMay()(storeWrite);
  if (query.isPending) return <PageLoading rows={4} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  const acts = {
    onStop: (importId: string) => cancel.mutateAsync({ params: { importId } }),
    takeProblems: (importId: string) =>
      takeFile(address(downloadImportProblems.path, { importId }, {}), 'import-problems.csv'),
  };
  return (
    <ImportsTable<StoreImport>
      {...pagesOf<StoreImport>(query)}
      none={{ title: t(words.noImports), sentence: t(words.noImportsHint) }}
      kind={{ title: t(words.platform), cell: ({ platform }) => t(platformName(platform)) }}
      rowsOf={({ rowCount }) => rowCount}
      resultOf={({ addedCount: added, changedCount: changed, sameCount: same, failedCount: failed }) =>
        t(words.resultSaid, { added, changed, same, failed })
      }
      look={(one) => <Look one={one} />}
      {...(mayWrite && { acts })}
    />
  );
}

function Look({ one: { kind, addedCount, changedCount, sameCount } }: { one: StoreImport }) {
  const t = useSay();
  if (addedCount + changedCount + sameCount === 0) return null;
  return <Link to={kind === 'products' ? '/products' : '/orders'}>{t(words.lookAtImported)}</Link>;
}
