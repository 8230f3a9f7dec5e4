import type { FieldSet, FormProblem, Question, QuestionKind } from '@zhiyin/domain/kit';
import type { ComponentType } from 'react';

/** Edits the settings of one kind of question. */
export interface SettingsEditorProps {
  readonly settings: Question['settings'];
  readonly onChange: (settings: Question['settings']) => void;
}

/** A kind of question in the builder; modules add theirs. */
export interface BuilderKind {
  readonly kind: QuestionKind;
  /** Without one the kind has nothing to set. */
  readonly Editor?: ComponentType<SettingsEditorProps>;
  /** What a new question of it begins with. */
  readonly settings?: Question['settings'];
}

export interface QuestionEditorProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly kinds: readonly BuilderKind[];
  /** What was asked before it, which its condition may name. */
  readonly fieldsBefore: FieldSet;
  /** Their paths are below the question. */
  readonly problems: readonly FormProblem[];
}
