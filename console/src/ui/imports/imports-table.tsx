import { type FileImport, importPageWords as words } from '@zhiyin/domain/platform';
import type { ReactNode } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import type { MoreRowsProps } from '#ui/table/more-rows.tsx';
import { ImportActs } from './import-acts.tsx';
import { ImportProgress } from './import-progress.tsx';

interface Props<One extends FileImport> {
  readonly rows: readonly One[];
  readonly more: MoreRowsProps;
  /** What is said when nothing was imported yet. */
  readonly none: { readonly title: string; readonly sentence: string };
  /** What kind of file it was. */
  readonly kind: { readonly title: string; readonly cell: (one: One) => ReactNode };
  /** How many rows are read when all are. */
  readonly rowsOf: (one: One) => number;
  readonly resultOf: (one: One) => string;
  /** Where what came is looked at. */
  readonly look?: (one: One) => ReactNode;
  /** Absent for whoever may neither stop imports nor see what was left out. */
  readonly acts?: {
    readonly onStop: (importId: string) => Promise<unknown>;
    readonly takeProblems: (importId: string) => Promise<void>;
  };
}

/** What was imported, how far what runs is, and what was left out. */
export function ImportsTable<One extends FileImport>(props: Props<One>) {
  const t = useSay();
  const { rows, more, none } = props;
  return (
    <section aria-label={t(words.imports)}>
      <DataTable
        label={t(words.imports)}
        columns={columns(t, props)}
        rows={rows}
        more={more}
        rowKey={({ importId }) => importId}
        empty={<Empty icon="upload" {...none} />}
      />
    </section>
  );
}

function columns<One extends FileImport>(
  t: Say,
  { kind, rowsOf, resultOf, look, acts }: Props<One>,
): Column<One>[] {
  return [
    { key: 'file', title: t(words.file), isTitle: true, cell: ({ fileName }) => <bdi>{fileName}</bdi> },
    { key: 'kind', title: kind.title, width: '140px', isWide: true, cell: kind.cell },
    {
      key: 'progress',
      title: t(words.progress),
      width: '150px',
      cell: (one) => <ImportProgress one={one} rowCount={rowsOf(one)} />,
    },
    { key: 'result', title: t(words.result), isWide: true, cell: resultOf },
    {
      key: 'at',
      title: t(words.at),
      width: '120px',
      isWide: true,
      cell: ({ startedAt }) => <TimeAgo moment={startedAt} />,
    },
    {
      key: 'acts',
      title: '',
      width: '220px',
      align: 'end',
      cell: (one) => acts && <ImportActs one={one} look={look?.(one)} {...acts} />,
    },
  ];
}
