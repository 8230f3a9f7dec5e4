import { useNavigate, useSearch } from '@tanstack/react-router';
import type { StoredFile } from '@zhiyin/domain/platform';
import { storeNavWords, storePageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { upload } from '#lib/call/upload.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Page } from '#ui/page/page.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ConnectionAsked } from '../connections/connection-asked.tsx';
import { ConnectionsSection } from '../connections/connections-section.tsx';
import { TrackerAsked } from '../trackers/tracker-asked.tsx';
import { TrackersSection } from '../trackers/trackers-section.tsx';
import { ImportsTable } from './imports-table.tsx';
import { PlanWizard } from './plan-wizard.tsx';

interface Asked {
  readonly connection?: unknown;
  readonly connect?: unknown;
  readonly tracker?: unknown;
  readonly track?: unknown;
}

/** How orders come in: by a platform's file, or told by a shop system that is connected; and who tells of their parcels. */
export function ImportPage() {
  const navigate = useNavigate();
  const asked: Asked = useSearch({ strict: false });
  const open = (search: { connection?: string; connect?: string; tracker?: string; track?: string }) =>
    navigate({ to: '/orders/import', search });
  if (asked.tracker !== undefined || asked.track !== undefined)
    return (
      <TrackerAsked
        trackerId={asked.tracker}
        kindKey={asked.track}
        onConnected={(tracker) => open({ tracker })}
      />
    );
  if (asked.connection === undefined && asked.connect === undefined)
    return (
      <Files>
        <ConnectionsSection
          onOpen={(connection) => open({ connection })}
          onConnect={(connect) => open({ connect })}
        />
        <TrackersSection onOpen={(tracker) => open({ tracker })} onConnect={(track) => open({ track })} />
      </Files>
    );
  return (
    <ConnectionAsked
      connectionId={asked.connection}
      kindKey={asked.connect}
      onConnected={(connection) => open({ connection })}
    />
  );
}

/** From a platform's file to orders: choose it, look at what is read from it, start, and see how it went. */
function Files({ children }: { children: ReactNode }) {
  const t = useSay();
  const [file, setFile] = useState<StoredFile | null>(null);
  return (
    <Page
      title={t(storeNavWords.importTitle)}
      description={t(words.importHint)}
      actions={<ChooseFile onStored={setFile} />}
    >
      {file && <PlanWizard key={file.fileId} fileId={file.fileId} onDone={() => setFile(null)} />}
      <ImportsTable />
      {file === null && children}
    </Page>
  );
}

function ChooseFile({ onStored }: { onStored: (file: StoredFile) => void }) {
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
