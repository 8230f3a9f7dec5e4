import { formBuilderWords as words } from '@zhiyin/domain/console';
import { FileSettings } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../form-preview.module.css';
import type { QuestionInputProps } from '../question-input-props.ts';
import { listOf } from './record-of.ts';
import { useUploading } from './use-uploading.ts';

/** Files of whoever answers. They are uploaded at once, and belong to the answer when it is stored. */
export function FileInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const picker = useRef<HTMLInputElement>(null);
  const { send, isBusy, trouble, names } = useUploading();
  const { atMost = 1, accepts = 'anything' } = FileSettings.safeParse(question.settings).data ?? {};
  const ids = listOf(answer);
  const add = async (files: readonly File[]) => {
    let next = ids;
    for (const file of files.slice(0, atMost - ids.length)) {
      const fileId = await send(file, file.name);
      if (fileId) next = [...next, fileId];
    }
    onChange(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy} className={styles['options']}>
      <KeptFiles ids={ids} names={names} onChange={onChange} />
      <input
        ref={picker}
        type="file"
        hidden
        multiple={atMost > 1}
        accept={accepts === 'pictures' ? 'image/*' : undefined}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div>
        <Button
          icon={<Icon name="upload" />}
          aria-describedby={labelId}
          loading={isBusy}
          disabled={ids.length >= atMost}
          onClick={() => picker.current?.click()}
        >
          {t(isBusy ? words.uploading : words.chooseFile)}
        </Button>
      </div>
      {trouble && (
        <p role="alert" className={styles['problem']}>
          {trouble}
        </p>
      )}
    </div>
  );
}

interface KeptProps {
  readonly ids: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (ids: readonly string[]) => void;
}

function KeptFiles({ ids, names, onChange }: KeptProps) {
  const t = useSay();
  return ids.map((id) => (
    <span key={id} className={styles['rank']}>
      <Icon name="document" />
      <bdi className={styles['rankName']}>{names.get(id) ?? id.slice(-6)}</bdi>
      <IconButton
        icon="close"
        label={t(words.removeFile, { name: names.get(id) ?? '' })}
        onClick={() => onChange(ids.filter((one) => one !== id))}
      />
    </span>
  ));
}
