import { words as consoleWords } from '@zhiyin/domain/console';
import { reasonsWords as words } from '@zhiyin/domain/reasons';
import { Button, Input } from 'antd';
import type { FormEvent, KeyboardEvent } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import type { Draft, Slot } from '#ui/form/use-draft.ts';
import styles from './editor.module.css';
import type { ReasonFields } from './reason-form.ts';

interface Props {
  readonly draft: Draft<ReasonFields>;
  /** The verb on the button. */
  readonly verb: string;
  readonly depth: number;
  /** A new reason has a key still to be chosen. */
  readonly hasKey: boolean;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Both names of a reason in its own row: Enter saves, Escape leaves it. */
export function RowForm({ draft, verb, depth, hasKey, onSaved, onCancel }: Props) {
  const t = useSay();
  const { locale } = useLocale();
  const names = locale === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const labels = { zh: t(words.nameZh), en: t(words.nameEn) };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (await draft.save()) onSaved();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Escape ends an input method's word first.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
  };
  return (
    <form
      noValidate
      className={styles['form']}
      style={{ paddingInlineStart: 8 + depth * 20 }}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      {names.map((name, index) => (
        <RowInput key={name} at={draft.at(name)} label={labels[name]} isFirst={index === 0} />
      ))}
      {hasKey && <RowInput at={draft.at('key')} label={t(words.keyAuto)} />}
      <div className={styles['verbs']}>
        <Button size="small" type="primary" htmlType="submit" loading={draft.isBusy}>
          {verb}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t(consoleWords.cancel)}
        </Button>
      </div>
      {draft.refused && (
        <p role="alert" className={styles['problem']}>
          {draft.refused.message}
        </p>
      )}
    </form>
  );
}

function RowInput({ at, label, isFirst = false }: { at: Slot<string>; label: string; isFirst?: boolean }) {
  return (
    <div className={styles['input']}>
      <Input
        id={at.id}
        size="small"
        value={at.value}
        autoComplete="off"
        autoFocus={isFirst}
        aria-label={label}
        placeholder={label}
        aria-invalid={at.problem !== undefined}
        aria-describedby={at.problem ? `${at.id}-hint` : undefined}
        {...(at.problem && { status: 'error' })}
        onChange={(event) => at.onChange(event.target.value)}
      />
      {at.problem && (
        <p id={`${at.id}-hint`} className={styles['problem']}>
          {at.problem}
        </p>
      )}
    </div>
  );
}
