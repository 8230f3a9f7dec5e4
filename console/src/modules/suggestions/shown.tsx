import {
  type Suggestion,
  type SuggestionState,
  suggestionStateWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import type { ComponentProps } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import styles from './suggestions.module.css';

type Tone = ComponentProps<typeof StatusTag>['tone'];
const tones: Readonly<Record<SuggestionState, Tone>> = {
  new: 'amber',
  considering: 'azure',
  planned: 'azure',
  done: 'jade',
  declined: 'ash',
};

/** How far a suggestion has come, and that it is late. */
export function StateTag({
  suggestion: { state, isOverdue },
}: {
  suggestion: Pick<Suggestion, 'state' | 'isOverdue'>;
}) {
  const t = useSay();
  return (
    <span className={styles['tags']}>
      <StatusTag tone={tones[state]}>{t(suggestionStateWords[state])}</StatusTag>
      {isOverdue && <StatusTag tone="seal">{t(words.isLate)}</StatusTag>}
    </span>
  );
}
