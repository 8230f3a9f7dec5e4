import { RuleDefinition } from '@zhiyin/domain/kit';
import { type RuleDetail, ruleWords, SwitchedOff } from '@zhiyin/domain/platform';
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
  readonly switchedOff: SwitchedOff | null;
}

const columns = [
  'ruleId',
  'isOn',
  'draft',
  'revision',
  'publishedRevision',
  'publishedVersion',
  'switchedOff',
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
  return rows.map(present);
}

/** One rule. @throws Refusal `missing`. */
async function findRule(tx: Tx, ruleId: string): Promise<RuleRow> {
  return found(await rules(tx).where('ruleId', '=', ruleId).executeTakeFirst());
}

/** As `findRule`, and holds it until the transaction ends. */
export async function lockRule(tx: Tx, ruleId: string): Promise<RuleRow> {
  return found(await rules(tx).where('ruleId', '=', ruleId).forUpdate().executeTakeFirst());
}

type Stored = Omit<RuleRow, 'draft' | 'switchedOff'> & {
  readonly draft: unknown;
  readonly switchedOff: unknown;
};

function found(row: Stored | undefined): RuleRow {
  if (!row) throw new Refusal('missing', ruleWords.ruleNotFound);
  return present(row);
}

function present(row: Stored): RuleRow {
  const switchedOff = SwitchedOff.nullable().parse(row.switchedOff);
  return { ...row, draft: RuleDefinition.parse(row.draft), switchedOff };
}

/** A rule as it is edited, with what is published of it. */
export async function showRule(tx: Tx, ruleId: string): Promise<RuleDetail> {
  const { revision, isOn, draft, publishedVersion, switchedOff } = await findRule(tx, ruleId);
  const row = await tx.db
    .selectFrom('ruleVersions')
    .select('definition')
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', ruleId)
    .where('version', '=', publishedVersion ?? 0)
    .executeTakeFirst();
  const published = row ? RuleDefinition.parse(row.definition) : null;
  return { ruleId, revision, isOn, draft, publishedVersion, published, switchedOff };
}

interface Fresh {
  readonly failuresInRow?: number;
  readonly switchedOff?: null;
  readonly removedAt?: Date;
}

/** Writes columns of a rule that the caller holds. */
export async function changeRule(
  tx: Tx,
  ruleId: string,
  change: Partial<Omit<RuleRow, 'draft' | 'ruleId' | 'switchedOff'>> & Fresh,
): Promise<void> {
  await tx.db
    .updateTable('rules')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', ruleId)
    .execute();
}
