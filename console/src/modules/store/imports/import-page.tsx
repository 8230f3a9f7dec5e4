import { useNavigate, useSearch } from '@tanstack/react-router';
import type { StoredFile } from '@zhiyin/domain/platform';
import { storeNavWords, storePageWords as words } from '@zhiyin/domain/store';
import { type ReactNode, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ChooseFile } from '#ui/imports/choose-file.tsx';
import { useSendFile } from '#ui/imports/use-send-file.ts';
import { Page } from '#ui/page/page.tsx';
import { ConnectionAsked } from '../connections/connection-asked.tsx';
import { ConnectionsSection } from '../connections/connections-section.tsx';
import { TrackerAsked } from '../trackers/tracker-asked.tsx';
import { TrackersSection } from '../trackers/trackers-section.tsx';
import { StoreImports } from './imports-table.tsx';
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
  const { isBusy, send } = useSendFile(setFile);
  return (
    <Page
      title={t(storeNavWords.importTitle)}
      description={t(words.importHint)}
      actions={
        <ChooseFile
          accept=".csv,.txt,.xlsx,.json"
          isBusy={isBusy}
          onChosen={(chosen) => void send(chosen, chosen.name)}
        />
      }
    >
      {file && <PlanWizard key={file.fileId} fileId={file.fileId} onDone={() => setFile(null)} />}
      <StoreImports />
      {file === null && children}
    </Page>
  );
}
