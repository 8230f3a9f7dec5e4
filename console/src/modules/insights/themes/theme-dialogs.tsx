import { words as consoleWords } from '@zhiyin/domain/console';
import { type ThemeLine, themeWords as words } from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ReasonPicker } from '#modules/reasons';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import styles from './themes.module.css';

interface DialogProps {
  readonly theme: ThemeLine;
  readonly onClose: () => void;
}

/** Names a theme in both languages, or leaves it to its words again. */
export function RenameDialog({
  theme,
  onClose,
  onName,
}: DialogProps & { onName: (name: Text | null) => void }) {
  const t = useSay();
  const [name, setName] = useState<Text>(theme.name);
  const trimmed = { zh: name.zh.trim(), en: name.en.trim() };
  const isFilled =
    trimmed.zh !== '' && trimmed.en !== '' && Math.max(trimmed.zh.length, trimmed.en.length) <= 60;
  const done = (to: Text | null) => {
    onName(to);
    onClose();
  };
  return (
    <Dialog
      title={t(words.rename)}
      onClose={onClose}
      footer={
        <>
          {theme.isNamed && <Button onClick={() => done(null)}>{t(words.nameByWords)}</Button>}
          <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
          <Button type="primary" disabled={!isFilled} onClick={() => done(trimmed)}>
            {t(words.save)}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isFilled) done(trimmed);
        }}
      >
        <BothLanguagesInput label={t(words.nameOf)} value={name} onChange={setName} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

interface MergeProps extends DialogProps {
  readonly others: readonly ThemeLine[];
  readonly onMerge: (into: ThemeLine) => void;
}

/** Lets another theme hold this one's sentences. */
export function MergeDialog({ theme, others, onClose, onMerge }: MergeProps) {
  const t = useSay();
  const [intoId, setIntoId] = useState<string | null>(null);
  const into = others.find(({ themeId }) => themeId === intoId);
  return (
    <Dialog
      title={t(words.mergeOf, { name: t(theme.name) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
          <Button
            type="primary"
            disabled={!into}
            onClick={() => {
              if (into) onMerge(into);
              onClose();
            }}
          >
            {t(words.mergeVerb)}
          </Button>
        </>
      }
    >
      <p className={`${styles['note']} ${styles['lead']}`}>{t(words.mergeHint)}</p>
      <Select<string | null>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t(words.mergeInto)}
        placeholder={t(words.mergeInto)}
        value={intoId}
        options={others.map(({ themeId, name }) => ({ value: themeId, label: t(name) }))}
        style={{ width: '100%' }}
        onChange={setIntoId}
      />
    </Dialog>
  );
}

/** Says which contact reason a theme belongs to, so that both are looked at together. */
export function ReasonDialog({
  theme,
  onClose,
  onMap,
}: DialogProps & { onMap: (key: string | null) => void }) {
  const t = useSay();
  const [key, setKey] = useState(theme.reasonKey);
  const done = (reasonKey: string | null) => {
    onMap(reasonKey);
    onClose();
  };
  return (
    <Dialog
      title={t(words.mapReason)}
      onClose={onClose}
      footer={
        <>
          {theme.reasonKey !== null && <Button onClick={() => done(null)}>{t(words.unmap)}</Button>}
          <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
          <Button type="primary" disabled={key === theme.reasonKey} onClick={() => done(key)}>
            {t(words.save)}
          </Button>
        </>
      }
    >
      <ReasonPicker value={key} onChange={setKey} />
    </Dialog>
  );
}
