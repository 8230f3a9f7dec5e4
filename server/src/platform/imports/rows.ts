import { type FileImport, ImportState, importWords } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import type { DueKind } from '../due/due-kind.ts';
import { asPage, momentCursor } from '../http/page.ts';
import { Refusal } from '../refusal.ts';

const columns = [
  'importId',
  'fileId',
  'fileName',
  'plan',
  'state',
  'rowCount',
  'doneCount',
  'mark',
  'groupCount',
  'addedCount',
  'changedCount',
  'sameCount',
  'failedCount',
  'startedBy',
  'startedAt',
  'endedAt',
] as const;

/** An import as the database keeps it. */
export interface ImportRow {
  readonly importId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly plan: unknown;
  readonly state: ImportState;
  readonly rowCount: number;
  readonly doneCount: number;
  /** How far the file is taken in, in the steps of its kind: a turn goes on from here. */
  readonly mark: number;
  /** New things that hold several rows each, where a kind has such: conversations of messages. */
  readonly groupCount: number;
  readonly addedCount: number;
  readonly changedCount: number;
  readonly sameCount: number;
  readonly failedCount: number;
  readonly startedBy: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** What tells the kinds of imports apart. */
interface Named {
  readonly work: Pick<DueKind, 'kind'>;
}

/** One import; `isHeld` keeps others from it until the transaction ends. @throws Refusal `missing`. */
export async function findImport(
  tx: Tx,
  { work }: Named,
  importId: string,
  isHeld = false,
): Promise<ImportRow> {
  const select = tx.db
    .selectFrom('imports')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('importId', '=', importId)
    .where('kind', '=', work.kind);
  const row = await (isHeld ? select.forUpdate() : select).executeTakeFirst();
  if (!row) throw new Refusal('missing', importWords.notFound);
  return asRow(row);
}

/** Imports of one kind, the latest first. */
export async function pageOfImports(
  tx: Tx,
  { work }: Named,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: ImportRow[]; next: string | null }> {
  const before = momentCursor.read(after);
  const rows = await tx.db
    .selectFrom('imports')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', '=', work.kind)
    .$if(before !== null, (part) =>
      part.where((is) =>
        is(is.refTuple('startedAt', 'importId'), '<', is.tuple(before?.at ?? new Date(0), before?.id ?? '')),
      ),
    )
    .orderBy('startedAt', 'desc')
    .orderBy('importId', 'desc')
    .limit(limit + 1)
    .execute();
  return asPage(rows.map(asRow), limit, (last) => momentCursor.write(last.startedAt, last.importId));
}

/** Writes columns of one import. */
export async function changeImport(
  tx: Tx,
  importId: string,
  change: Partial<Omit<ImportRow, 'plan'>>,
): Promise<void> {
  await tx.db
    .updateTable('imports')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('importId', '=', importId)
    .execute();
}

/** What every import tells in the API, whatever its file holds. */
export function presentImport(row: ImportRow): FileImport {
  const { importId, fileName, state, doneCount, addedCount, sameCount, failedCount, startedBy } = row;
  return {
    ...{ importId, fileName, state, doneCount, addedCount, sameCount, failedCount, startedBy },
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

function asRow<Row extends { state: string }>(row: Row): Row & { state: ImportState } {
  return { ...row, state: ImportState.parse(row.state) };
}
