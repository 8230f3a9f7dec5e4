import { importPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';

interface Props {
  /** Endings of the files that can be imported, e.g. `.csv,.xlsx`. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly onChosen: (file: File) => void;
}

/** A button that takes a file to import. */
export function ChooseFile({ accept, isBusy, onChosen }: Props) {
  const t = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={t(words.chooseFile)}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be picked again.
          event.target.value = '';
          if (file) onChosen(file);
        }}
      />
      <Button
        type="primary"
        loading={isBusy}
        icon={<Icon name="upload" />}
        onClick={() => input.current?.click()}
      >
        {t(isBusy ? words.uploading : words.chooseFile)}
      </Button>
    </>
  );
}
