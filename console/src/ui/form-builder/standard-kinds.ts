import { standardKinds } from '@zhiyin/domain/kit';
import type { BuilderKind } from './builder-props.ts';
import { ChoiceSettingsEditor } from './choice-settings-editor.tsx';
import { RatingSettingsEditor } from './rating-settings-editor.tsx';

const editors: Readonly<Record<string, BuilderKind['Editor']>> = {
  choice: ChoiceSettingsEditor,
  rating: RatingSettingsEditor,
};

/** The kinds of question that every form may use, with their editors. */
export const standardBuilderKinds: readonly BuilderKind[] = standardKinds.map((kind) => {
  const Editor = editors[kind.key];
  return Editor ? { kind, Editor } : { kind };
});
