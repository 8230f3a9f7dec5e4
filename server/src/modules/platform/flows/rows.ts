import type { FlowDefinition } from '@zhiyin/domain/kit';
import { ApprovalEntry } from '@zhiyin/domain/platform';

/** An approval as the database keeps it. */
export interface ApprovalRow {
  readonly approvalId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly flowId: string;
  readonly moveKey: string;
  readonly fromState: string;
  readonly comment: string;
  readonly topicKey: string | null;
  readonly amount: number | null;
  readonly ticked: string[];
  readonly needs: string;
  readonly approverIds: string[];
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly outcome: string;
  readonly endedAt: Date | null;
}

interface DecisionRow {
  readonly approvalId: string;
  readonly memberId: string;
  readonly decision: string;
  readonly note: string;
  readonly decidedAt: Date;
}

interface Beside {
  readonly titles: ReadonlyMap<string, string>;
  readonly flows: ReadonlyMap<string, FlowDefinition>;
  readonly decisions: readonly DecisionRow[];
}

/** An approval as the API gives it. */
export function presentApproval(row: ApprovalRow, { titles, flows, decisions }: Beside): ApprovalEntry {
  const { flowId, fromState: _, ticked: __, ...shown } = row;
  const move = flows.get(flowId)?.moves.find(({ key }) => key === row.moveKey);
  return ApprovalEntry.parse({
    ...shown,
    title: titles.get(row.subjectId) ?? '',
    moveLabel: move?.label ?? null,
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    decisions: decisions
      .filter(({ approvalId }) => approvalId === row.approvalId)
      .map((one) => ({ ...one, decidedAt: one.decidedAt.toISOString() })),
  });
}
