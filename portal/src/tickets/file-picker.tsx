import { useRef } from 'preact/hooks';
import type { Uploading } from '../forms/inputs/use-uploading.ts';
import { useSay } from '../setting.ts';
import { Icon } from '../shell/icon.tsx';
import { ownTicketWords as words } from './words.ts';

const filesMax = 10;

interface Props {
  readonly uploading: Uploading;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

type KeptProps = Pick<Props, 'ids' | 'onChange'> & Pick<Uploading, 'names'>;

function Kept({ ids, names, onChange }: KeptProps) {
  const say = useSay();
  return (
    <>
      {ids.map((id) => (
        <span key={id} class="file">
          <Icon name="file" />
          <bdi>{names.get(id)}</bdi>
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

/** Files that go along. They are uploaded at once and become part of what is sent. */
export function FilePicker({ uploading, ids, onChange }: Props) {
  const say = useSay();
  const picker = useRef<HTMLInputElement>(null);
  const { send, isBusy, trouble, names } = uploading;
  const add = async (files: readonly File[]): Promise<void> => {
    let next = ids;
    for (const file of files.slice(0, filesMax - ids.length)) {
      const fileId = await send(file, file.name);
      if (fileId !== null) next = [...next, fileId];
    }
    onChange(next);
  };
  return (
    <>
      <Kept ids={ids} names={names} onChange={onChange} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          void add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class="button"
        disabled={isBusy || ids.length >= filesMax}
        onClick={() => picker.current?.click()}
      >
        {say(isBusy ? words.attaching : words.attach)}
      </button>
      {trouble !== '' && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
