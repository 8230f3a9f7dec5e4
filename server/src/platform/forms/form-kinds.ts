import { type QuestionKind, standardKinds, type Text } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';

/** The kinds of question that forms may use: the kit's, and what modules add at the start. */
export const formKinds = perSystem<readonly QuestionKind[]>(() => standardKinds);

/** A record that a question may be answered with. */
export interface FormRecord {
  readonly id: string;
  readonly name: Text;
}

/** What is looked for: records by what they are called (all when it is empty), or by their ids. */
export type FormRecordsAsked = { readonly text: string } | { readonly ids: readonly string[] };

/** Where questions of the kind `reference` look records up. Modules register theirs. */
export interface FormSource {
  /** What the question's settings name it by: `member`, `order`. */
  readonly key: string;
  readonly words: Text;
  /** Whether customers may be asked for one. */
  readonly isForCustomers: boolean;
  /**
   * The records that whoever acts may see and choose; none for whom it is not for. To a customer these are their own.
   */
  readonly find: (tx: Tx, asked: FormRecordsAsked, limit: number) => Promise<readonly FormRecord[]>;
}

export const formSources = perSystem<readonly FormSource[]>(() => []);

/** Where a form is asked: a widget, the portal, a kind of ticket. */
export interface FormUse {
  readonly formId: string;
  readonly words: Text;
  /** The console's page that it is set on; null when there is none. */
  readonly path: string | null;
}

/** Where a module asks forms; told for those given, archived or not. */
export type FormUses = (tx: Tx) => Promise<readonly FormUse[]>;

export const formUses = perSystem<readonly FormUses[]>(() => []);
