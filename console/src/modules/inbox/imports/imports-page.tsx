import { chatImportTitle, chatImportPageWords as words } from '@zhiyin/domain/inbox';
import type { StoredFile } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { type Ref, useRef, useState } from 'react';
import { upload } from '#lib/call/upload.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { Page } from '#ui/page/page.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ImportsTable } from './imports-table.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PlanWizard } from './plan-wizard.tsx';

/** From a file, or from what was copied, to past chats: look at what is read from it, start, and see how it went. */
export function ImportsPage() {
  const t = useSay();
  const [file, setFile] = useState<StoredFile | null>(null);
  const [isPasting, setPasting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { isBusy, send } = useSending((stored) => {
    setFile(stored);
    setPasting(false);
  });
  return (
    <Page
      title={t(chatImportTitle)}
      description={t(words.hint)}
      actions={
        <>
          <Button icon={<Icon name="edit" />} onClick={() => setPasting(true)}>
            {t(words.paste)}
          </Button>
          <Button
            type="primary"
            loading={isBusy}
            icon={<Icon name="upload" />}
            onClick={() => input.current?.click()}
          >
            {t(isBusy ? words.uploading : words.chooseFile)}
          </Button>
        </>
      }
    >
      <FileInput ref={input} onChosen={(chosen) => void send(chosen, chosen.name)} />
      <Banner tone="azure">
        {t(words.noLive)} {t(words.history)}
      </Banner>
      {file && <PlanWizard key={file.fileId} fileId={file.fileId} onDone={() => setFile(null)} />}
      <ImportsTable />
      {isPasting && (
        <PasteDialog
          isBusy={isBusy}
          onRead={(text) => send(new Blob([text], { type: 'text/plain' }), t(words.pastedName))}
          onClose={() => setPasting(false)}
        />
      )}
    </Page>
  );
}

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly onChosen: (file: File) => void;
}

function FileInput({ ref, onChosen }: FileInputProps) {
  const t = useSay();
  return (
    <input
      ref={ref}
      type="file"
      accept=".csv,.txt,.xlsx,.json,.jsonl,.ndjson"
      hidden
      aria-label={t(words.chooseFile)}
      onChange={(event) => {
        const [chosen] = event.target.files ?? [];
        // The same file may be picked again.
        event.target.value = '';
        if (chosen) onChosen(chosen);
      }}
    />
  );
}

function useSending(onStored: (file: StoredFile) => void) {
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const send = async (file: Blob, name: string) => {
    setBusy(true);
    try {
      const idempotencyKey = crypto.randomUUID();
      const { signal } = new AbortController();
      onStored(await upload({ file, name, idempotencyKey, signal, onProgress: () => {} }));
    } catch (error) {
      toast.refuse(error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, send };
}
