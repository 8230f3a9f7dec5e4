import { FileSettings } from '@zhiyin/domain/kit';
import { useRef } from 'preact/hooks';
import { useSay } from '../../setting.ts';
import { Icon } from '../../shell/icon.tsx';
import { formInputWords as words } from '../../words.ts';
import type { QuestionInputProps } from '../question-input-props.ts';
import { groupOf, listOf } from './names-of.ts';
import { useUploading } from './use-uploading.ts';

/** Files of whoever answers. They are uploaded at once, and belong to the answer when it is stored. */
export function FileInput(props: QuestionInputProps) {
  const say = useSay();
  const picker = useRef<HTMLInputElement>(null);
  const { mayUpload, send, isBusy, trouble, names } = useUploading();
  const { atMost = 1, accepts = 'anything' } = FileSettings.safeParse(props.question.settings).data ?? {};
  const ids = listOf(props.answer);
  const add = async (files: readonly File[]): Promise<void> => {
    let next = ids;
    for (const file of files.slice(0, atMost - ids.length)) {
      const fileId = await send(file, file.name);
      if (fileId) next = [...next, fileId];
    }
    props.onChange(next);
  };
  return (
    <fieldset {...groupOf(props)} class="options">
      <KeptFiles ids={ids} names={names} onChange={props.onChange} />
      <input
        ref={picker}
        type="file"
        hidden
        multiple={atMost > 1}
        accept={accepts === 'pictures' ? 'image/*' : ''}
        onChange={({ currentTarget }) => {
          void add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      {mayUpload ? (
        <button
          type="button"
          class="button"
          disabled={isBusy || ids.length >= atMost}
          onClick={() => picker.current?.click()}
        >
          {say(isBusy ? words.uploading : words.chooseFile)}
        </button>
      ) : (
        <p class="hint">{say(words.signInToUpload)}</p>
      )}
      <p class="trouble" role="alert">
        {trouble}
      </p>
    </fieldset>
  );
}

interface KeptProps {
  readonly ids: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (ids: readonly string[]) => void;
}

function KeptFiles({ ids, names, onChange }: KeptProps) {
  const say = useSay();
  return (
    <>
      {ids.map((id) => (
        <span key={id} class="kept-file">
          <Icon name="file" />
          <bdi>{names.get(id) ?? say(words.file)}</bdi>
          <button
            type="button"
            class="quiet"
            aria-label={say(words.removeFile, { name: names.get(id) ?? '' })}
            onClick={() => onChange(ids.filter((one) => one !== id))}
          >
            ×
          </button>
        </span>
      ))}
    </>
  );
}
