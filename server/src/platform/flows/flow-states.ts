import { FlowDefinition, type FlowState, type Text } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';

/** A state of a flow as it is published now. */
export interface StateOfFlow extends FlowState {
  readonly flowId: string;
  readonly title: Text;
  /** Nothing new begins in its flow; what is under way goes on. */
  readonly isArchived: boolean;
}

/** The states of all flows that a kind of thing can follow, flow by flow in the order of their keys. */
export async function flowStatesFor(tx: Tx, subjectKind: string): Promise<StateOfFlow[]> {
  const rows = await tx.db
    .selectFrom('flows as f')
    .innerJoin('flowVersions as v', (on) =>
      on
        .onRef('v.workspaceId', '=', 'f.workspaceId')
        .onRef('v.flowId', '=', 'f.flowId')
        .onRef('v.version', '=', 'f.publishedVersion'),
    )
    .select(['f.flowId', 'f.archivedAt', 'v.definition'])
    .where('f.workspaceId', '=', tx.workspaceId)
    .where('f.subjectKind', '=', subjectKind)
    .orderBy('f.key')
    .execute();
  return rows.flatMap(({ flowId, archivedAt, definition }) => {
    const { title, states } = FlowDefinition.parse(definition);
    return states.map((state) => ({ ...state, flowId, title, isArchived: archivedAt !== null }));
  });
}
