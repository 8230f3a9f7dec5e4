import { RuleDefinition } from '@zhiyin/domain/kit';
import { type RuleDetail, ruleWords } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** A rule as it is stored. */
export interface RuleRow {
  readonly ruleId: string;
  readonly isOn: boolean;
  readonly draft: RuleDefinition;
  readonly revision: number;
  readonly publishedRevision: number | null;
  readonly publishedVersion: number | null;
  readonly switchedOffWhy: string | null;
}

const columns = [
  'ruleId',
  'isOn',
  'draft',
  'revision',
  'publishedRevision',
  'publishedVersion',
  'switchedOffWhy',
] as const;

function rules(tx: Tx) {
  return tx.db
    .selectFrom('rules')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('removedAt', 'is', null);
}

/** The shop's rules in their order. */
export async function allRules(tx: Tx): Promise<RuleRow[]> {
  const rows = await rules(tx).orderBy('sortOrder').orderBy('ruleId').execute();
  return rows.map((row) => ({ ...row, draft: RuleDefinition.parse(row.draft) }));
}

/** One rule. @throws Refusal `missing`. */
async function findRule(tx: Tx, ruleId: string): Promise<RuleRow> {
  return found(await rules(tx).where('ruleId', '=', ruleId).executeTakeFirst());
}

/** As `findRule`, and holds it until the transaction ends. */
export async function lockRule(tx: Tx, ruleId: string): Promise<RuleRow> {
  return found(await rules(tx).where('ruleId', '=', ruleId).forUpdate().executeTakeFirst());
}

function found(row: (Omit<RuleRow, 'draft'> & { draft: unknown }) | undefined): RuleRow {
  if (!row) throw new Refusal('missing', ruleWords.ruleNotFound);
  return { ...row, draft: RuleDefinition.parse(row.draft) };
}

/** A rule as it is edited, with what is published of it. */
export async function showRule(tx: Tx, ruleId: string): Promise<RuleDetail> {
  const { revision, isOn, draft, publishedVersion, switchedOffWhy } = await findRule(tx, ruleId);
  const row = await tx.db
    .selectFrom('ruleVersions')
    .select('definition')
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', ruleId)
    .where('version', '=', publishedVersion ?? 0)
    .executeTakeFirst();
  const published = row ? RuleDefinition.parse(row.definition) : null;
  return { ruleId, revision, isOn, draft, publishedVersion, published, switchedOffWhy };
}

/** Writes columns of a rule that the caller holds. */
export async function changeRule(
  tx: Tx,
  ruleId: string,
  change: Partial<Omit<RuleRow, 'draft' | 'ruleId'>> & { failuresInRow?: number; removedAt?: Date },
): Promise<void> {
  await tx.db
    .updateTable('rules')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', ruleId)
    .execute();
}
