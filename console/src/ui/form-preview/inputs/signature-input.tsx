import { formBuilderWords as words } from '@zhiyin/domain/console';
import { SignatureSettings } from '@zhiyin/domain/kit';
import { Button, Input } from 'antd';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../form-preview.module.css';
import type { QuestionInputProps } from '../question-input-props.ts';
import { recordOf } from './record-of.ts';
import { useDrawing } from './use-drawing.ts';
import { useUploading } from './use-uploading.ts';

/** A name drawn with finger, pen or mouse, or typed. */
export function SignatureInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { isBlank, clear, picture } = useDrawing(canvas);
  const { send, isBusy, trouble } = useUploading();
  const { allowsTyped = true } = SignatureSettings.safeParse(question.settings).data ?? {};
  const { typed = '', drawn } = recordOf(answer);
  const keep = async () => {
    const blob = await picture();
    const fileId = blob && (await send(blob, 'signature.png'));
    if (fileId) onChange({ drawn: fileId });
  };
  const again = () => {
    clear();
    onChange(undefined);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy} className={styles['options']}>
      <canvas ref={canvas} role="img" aria-label={t(words.sign)} className={styles['drawing']} />
      <div className={styles['unranked']}>
        {drawn ? (
          <span className={styles['rank']}>
            <Icon name="check" />
            {t(words.signed)}
          </span>
        ) : (
          <Button size="small" disabled={isBlank} loading={isBusy} onClick={keep}>
            {t(words.signKeep)}
          </Button>
        )}
        <Button size="small" type="text" disabled={isBlank && !drawn} onClick={again}>
          {t(words.signAgain)}
        </Button>
      </div>
      {allowsTyped && <TypedName name={typed} onChange={onChange} />}
      {trouble && (
        <p role="alert" className={styles['problem']}>
          {trouble}
        </p>
      )}
    </div>
  );
}

function TypedName({ name, onChange }: { name: string; onChange: (answer: unknown) => void }) {
  const t = useSay();
  return (
    <Input
      aria-label={t(words.signByName)}
      placeholder={t(words.signByName)}
      maxLength={100}
      value={name}
      onChange={(event) => onChange(event.target.value ? { typed: event.target.value } : undefined)}
    />
  );
}
