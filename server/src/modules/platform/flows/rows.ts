import { type AskedRound, type FlowDefinition, stateOf } from '@zhiyin/domain/kit';
import { ApprovalEntry } from '@zhiyin/domain/platform';
import { type Speaker, voicesOf } from '#platform/flows/voices.ts';

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
  readonly currency: string | null;
  readonly rounds: unknown;
  readonly round: number;
  readonly roundAt: Date | null;
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
  readonly decidedBy: string | null;
  readonly decision: string;
  readonly note: string;
  readonly decidedAt: Date;
}

interface Beside {
  readonly titles: ReadonlyMap<string, string>;
  readonly flows: ReadonlyMap<string, FlowDefinition>;
  readonly decisions: readonly DecisionRow[];
  /** Who reads it; null for no member. */
  readonly reader: Speaker | null;
  readonly pathOf: (subjectKind: string, subjectId: string) => string | null;
}

/** The rounds of an approval; the one of the row itself when it has no others. */
export function roundsOfRow({ rounds, needs, approverIds }: ApprovalRow): AskedRound[] {
  const kept = ApprovalEntry.shape.rounds.parse(rounds);
  return kept.length > 0 ? kept : [{ needs: needs === 'all' ? 'all' : 'one', approverIds }];
}

/** An approval as the API gives it. */
export function presentApproval(row: ApprovalRow, beside: Beside): ApprovalEntry {
  const { titles, flows, decisions, reader, pathOf } = beside;
  const { flowId, fromState, ticked, ...shown } = row;
  const flow = flows.get(flowId);
  const move = flow?.moves.find(({ key }) => key === row.moveKey);
  const labelOf = (key: string | undefined) =>
    (flow && key !== undefined && stateOf(flow, key)?.label) || null;
  return ApprovalEntry.parse({
    ...shown,
    title: titles.get(row.subjectId) ?? '',
    path: pathOf(row.subjectKind, row.subjectId),
    moveLabel: move?.label ?? null,
    fromLabel: labelOf(fromState),
    toLabel: labelOf(move?.to),
    confirmed:
      move?.demands.checklist.filter(({ key }) => ticked.includes(key)).map(({ label }) => label) ?? [],
    rounds: roundsOfRow(row),
    voices: reader && row.outcome === 'open' ? voicesOf(reader, row) : [],
    roundAt: (row.roundAt ?? row.askedAt).toISOString(),
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    decisions: decisions
      .filter(({ approvalId }) => approvalId === row.approvalId)
      .map((one) => ({ ...one, decidedAt: one.decidedAt.toISOString() })),
  });
}
