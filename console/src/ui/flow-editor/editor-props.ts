import type { FlowProblem, Text } from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';

export interface Named {
  readonly value: string;
  readonly label: string;
}

/** What moves can be tied to: fields of the thing, teams and colleagues. */
export interface FlowMaterial {
  readonly fields: readonly {
    readonly key: string;
    readonly label: Text;
    readonly isAmount: boolean;
    readonly currency: string | null;
  }[];
  readonly teams: readonly Named[];
  readonly members: readonly Named[];
  /** Rights, by part of the product; empty for whoever may not see them. */
  readonly rights: readonly { readonly label: string; readonly options: readonly Named[] }[];
  /** What the shop's matrix says who decides; empty for whoever may not see it. */
  readonly topics: readonly Named[];
}

/** Which part of the flow is being edited. */
export type Chosen = { readonly kind: 'state' | 'move'; readonly key: string } | null;

export interface EditorProps {
  readonly flow: FlowDraft;
  readonly material: FlowMaterial;
  readonly problems: readonly FlowProblem[];
  readonly onChange: (flow: FlowDraft) => void;
}
