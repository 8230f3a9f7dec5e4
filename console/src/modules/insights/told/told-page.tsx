import { insightsNavWords, toldManage, toldWords as words } from '@zhiyin/domain/insights';
import type { StoredFile } from '@zhiyin/domain/platform';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ChooseFile } from '#ui/imports/choose-file.tsx';
import { useSendFile } from '#ui/imports/use-send-file.ts';
import { Page } from '#ui/page/page.tsx';
import { AccountsPart } from './accounts-part.tsx';
import { ComparePart } from './compare-part.tsx';
import { useFreshTold } from './data.ts';
import { ImportWizard } from './import-wizard.tsx';
import { ToldImports } from './told-imports.tsx';

const parts = ['compare', 'imports', 'accounts'] as const;
type PartKey = (typeof parts)[number];

/** What platforms say of the shop: beside ours, how it comes in, and whose the accounts are. */
export function ToldPage() {
  const t = useSay();
  useFreshTold();
  const mayManage = useMay()(toldManage);
  const [part, setPart] = useState<PartKey>('compare');
  const [file, setFile] = useState<StoredFile | null>(null);
  const { isBusy, send } = useSendFile((stored) => {
    setFile(stored);
    setPart('imports');
  });
  return (
    <Page
      title={t(insightsNavWords.told)}
      description={t(words.hint)}
      actions={
        mayManage && (
          <ChooseFile
            accept=".csv,.txt,.xlsx,.json"
            isBusy={isBusy}
            onChosen={(chosen) => void send(chosen, chosen.name)}
          />
        )
      }
    >
      {mayManage && (
        <div>
          <Segmented<PartKey>
            aria-label={t(insightsNavWords.told)}
            value={part}
            options={parts.map((value) => ({ value, label: t(words[value]) }))}
            onChange={setPart}
          />
        </div>
      )}
      {part === 'compare' && <ComparePart />}
      {part === 'imports' && file && (
        <ImportWizard key={file.fileId} fileId={file.fileId} onDone={() => setFile(null)} />
      )}
      {part === 'imports' && <ToldImports />}
      {part === 'accounts' && <AccountsPart />}
    </Page>
  );
}
