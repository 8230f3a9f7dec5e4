import type { FieldSet, FormDefinition, FormProblem, Question, QuestionKind, Text } from '@zhiyin/domain/kit';
import type { ComponentType } from 'react';
import type { Setting } from './settings/setting.ts';

/** A question asked before, as a formula may name it. */
export interface NumberBefore {
  readonly key: string;
  readonly label: Text;
}

/** Edits the settings of one kind of question. */
export interface SettingsEditorProps {
  readonly settings: Question['settings'];
  readonly onChange: (settings: Question['settings']) => void;
  /** Questions before it that come to a number. */
  readonly numbersBefore: readonly NumberBefore[];
}

/** A kind of question in the builder; modules add theirs. */
export interface BuilderKind {
  readonly kind: QuestionKind;
  /** What can be set of it, line by line. */
  readonly list?: readonly Setting[];
  /** For settings that are no plain lines. */
  readonly Editor?: ComponentType<SettingsEditorProps>;
  /** What a new question of it begins with. */
  readonly settings?: Question['settings'];
}

export interface QuestionEditorProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly kinds: readonly BuilderKind[];
  readonly sections: FormDefinition['sections'];
  /** What was asked before it, which its conditions may name. */
  readonly fieldsBefore: FieldSet;
  readonly numbersBefore: readonly NumberBefore[];
  /** Their paths are below the question. */
  readonly problems: readonly FormProblem[];
}
