import { cannedToneWords, inboxCannedWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import { Option } from '#ui/pick/option.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import styles from './suggest.module.css';
import type { Suggestion } from './suggestion.ts';
import type { useSuggestions } from './use-suggestions.ts';

interface Props {
  readonly id: string;
  readonly suggestions: ReturnType<typeof useSuggestions>;
}

/** What `/` and `@` offer, above the field. The field keeps the focus and hears the keys. */
export function SuggestList({ id, suggestions: { list, current, pick, point, changeTone } }: Props) {
  const t = useSay();
  if (list.length === 0) return null;
  return (
    <div className={styles['frame']}>
      <div id={id} role="listbox" aria-label={t(words.suggestions)} className={styles['list']}>
        {list.map((one) => (
          <Option
            key={one.id}
            id={`${id}-${one.id}`}
            className={styles['option']}
            isCurrent={one === current}
            onPoint={() => point(one)}
            onPick={() => pick(one)}
          >
            <SuggestionFace suggestion={one} />
          </Option>
        ))}
      </div>
      {current && current.person === null && <Preview suggestion={current} onTone={changeTone} />}
    </div>
  );
}

/** What the current one will say, whole, and in which tone. */
function Preview({ suggestion: { text, canned }, onTone }: { suggestion: Suggestion; onTone: () => void }) {
  const t = useSay();
  return (
    <div className={styles['preview']} aria-live="polite">
      {canned && canned.tones.length > 1 && (
        <button
          type="button"
          className={styles['tone']}
          aria-label={`${t(inboxCannedWords.nextTone)}: ${t(cannedToneWords[canned.tone])}`}
          // Pressing would take the focus from the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onTone}
        >
          {t(cannedToneWords[canned.tone])}
          <KeyHint keys="alt+t" />
        </button>
      )}
      {canned?.isSaid && <span className={styles['said']}>{t(inboxCannedWords.saidBefore)}</span>}
      <p className={styles['whole']}>{text}</p>
    </div>
  );
}

function SuggestionFace({ suggestion: { label, hint, text, person } }: { suggestion: Suggestion }) {
  return (
    <>
      {person !== null && <Avatar of="member" name={person} size={20} />}
      <bdi className={person === null ? styles['shortcut'] : undefined}>{label}</bdi>
      {hint && <span className={styles['hint']}>{hint}</span>}
      {person === null && <bdi className={styles['text']}>{text}</bdi>}
    </>
  );
}
