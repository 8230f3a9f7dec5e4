import { toldWords as words } from '@zhiyin/domain/insights';
import type { StoredFile } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { upload } from '#lib/call/upload.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';

/** Takes the file that a platform exported. */
export function ChooseExport({ onStored }: { onStored: (file: StoredFile) => void }) {
  const t = useSay();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (file: File) => {
    setBusy(true);
    try {
      const idempotencyKey = crypto.randomUUID();
      const { signal } = new AbortController();
      onStored(await upload({ file, name: file.name, idempotencyKey, signal, onProgress: () => {} }));
    } catch (error) {
      toast.refuse(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.xlsx,.json"
        hidden
        aria-label={t(words.chooseFile)}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be picked again.
          event.target.value = '';
          if (file) void send(file);
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
