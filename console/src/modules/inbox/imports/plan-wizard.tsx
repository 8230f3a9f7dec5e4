import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { words as consoleWords } from '@zhiyin/domain/console';
import {
  type ChatPlan,
  chatProblemWords,
  previewChats,
  chatImportPageWords as words,
} from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FileRead, ImportWizardFrame } from '#ui/imports/file-read.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { AccountsPart } from './accounts-part.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { type Preview, useStartChatImport } from './data.ts';
import { FirstChats } from './first-chats.tsx';
import styles from './imports.module.css';
import { WholePart } from './whole-part.tsx';

interface Props {
  readonly fileId: string;
  readonly onDone: () => void;
}

/** What a file of past chats holds and how it will be read; every change is tried on the file at once. */
export function PlanWizard({ fileId, onDone }: Props) {
  const [plan, setPlan] = useState<ChatPlan | null>(null);
  const preview = useQuery({
    ...endpointQuery(previewChats, { body: { fileId, plan } }),
    placeholderData: keepPreviousData,
  });
  if (preview.isPending) return <PageLoading rows={6} />;
  if (!preview.data) return <PageError error={preview.error} onRetry={preview.refetch} />;
  const { data } = preview;
  const now = plan ?? data.plan;
  const parts = { preview: data, plan: now, onChange: setPlan };
  return (
    <ImportWizardFrame>
      <Summary preview={data} />
      <WholePart {...parts} />
      {data.headers.length > 0 && <ColumnsPart {...parts} />}
      {data.accounts.length > 0 && <AccountsPart {...parts} />}
      <FirstChats preview={data} />
      <Acts fileId={fileId} plan={now} preview={data} onDone={onDone} />
    </ImportWizardFrame>
  );
}

function Summary({ preview }: { preview: Preview }) {
  const t = useSay();
  const { fileName, lineCount, chatCount, isRemembered, problemCount, problems } = preview;
  return (
    <FileRead
      isRemembered={isRemembered}
      besides={chatCount === 0 ? t(words.noChats) : null}
      problemCount={problemCount}
      problems={problems.map(({ line, problem, text }) => ({
        line,
        why: (
          <>
            {t(chatProblemWords[problem])} <bdi>{text}</bdi>
          </>
        ),
      }))}
    >
      <strong>{t(words.fileRead, { name: fileName, lines: lineCount, chats: chatCount })}</strong>
    </FileRead>
  );
}

interface ActsProps extends Props {
  readonly plan: ChatPlan;
  readonly preview: Preview;
}

function Acts({ fileId, plan, preview: { chatCount }, onDone }: ActsProps) {
  const t = useSay();
  const toast = useToast();
  const start = useStartChatImport();
  const begin = () =>
    start.mutate(
      { body: { fileId, plan } },
      {
        onError: toast.refuse,
        onSuccess: () => {
          toast.say(t(words.started));
          onDone();
        },
      },
    );
  return (
    <div className={styles['row']}>
      <Button type="primary" loading={start.isPending} disabled={chatCount === 0} onClick={begin}>
        {t(words.start, { chats: chatCount })}
      </Button>
      <Button onClick={onDone}>{t(consoleWords.cancel)}</Button>
    </div>
  );
}
