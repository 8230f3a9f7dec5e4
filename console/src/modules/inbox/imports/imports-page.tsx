import { chatImportTitle, chatImportPageWords as words } from '@zhiyin/domain/inbox';
import type { StoredFile } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { ChooseFile } from '#ui/imports/choose-file.tsx';
import { useSendFile } from '#ui/imports/use-send-file.ts';
import { Banner } from '#ui/page/banner.tsx';
import { Page } from '#ui/page/page.tsx';
import { ChatImports } from './imports-table.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PlanWizard } from './plan-wizard.tsx';

/** From a file, or from what was copied, to past chats: look at what is read from it, start, and see how it went. */
export function ImportsPage() {
  const t = useSay();
  const [file, setFile] = useState<StoredFile | null>(null);
  const [isPasting, setPasting] = useState(false);
  const { isBusy, send } = useSendFile((stored) => {
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
          <ChooseFile
            accept=".csv,.txt,.xlsx,.json,.jsonl,.ndjson"
            isBusy={isBusy}
            onChosen={(chosen) => void send(chosen, chosen.name)}
          />
        </>
      }
    >
      <Banner tone="azure">
        {t(words.noLive)} {t(words.history)}
      </Banner>
      {file && <PlanWizard key={file.fileId} fileId={file.fileId} onDone={() => setFile(null)} />}
      <ChatImports />
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
