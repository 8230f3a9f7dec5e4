import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  type CannedReply,
  inboxCannedWords,
  listCannedReplies,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { cannedMatching } from '../data.ts';
import { CannedDialog } from './canned-dialog.tsx';
import { QuestionsEditor } from './questions-editor.tsx';
import { useCannedColumns, useMayChange } from './use-canned-columns.tsx';
import { UsesDialog } from './uses-dialog.tsx';

/** Answers kept ready: the shop's and one's own. */
export function CannedPage() {
  const t = useSay();
  // `new` is one that is yet to be made.
  const [opened, setOpened] = useState<CannedReply | 'new' | null>(null);
  const canned = useQuery(endpointQuery(listCannedReplies, {}));
  const named = useNamed(canned.data?.items ?? []);
  const add = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpened('new')}>
      {t(words.addCanned)}
    </Button>
  );
  return (
    <Page title={t(words.canned)} description={t(words.cannedHint)} actions={add}>
      {canned.isPending && <PageLoading rows={6} />}
      {canned.isError && !canned.data && <PageError error={canned.error} onRetry={canned.refetch} />}
      {canned.data?.items.length === 0 && (
        <Empty icon="quote" title={t(words.firstCanned)} sentence={t(words.firstCannedHint)} action={add} />
      )}
      {canned.data && canned.data.items.length > 0 && (
        <CannedList replies={canned.data.items} onOpen={setOpened} />
      )}
      <QuestionsEditor />
      {opened && <CannedDialog reply={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
      {named.reply && !opened && <CannedDialog reply={named.reply} onClose={named.leave} />}
    </Page>
  );
}

/** The one that the address names. */
function useNamed(replies: readonly CannedReply[]) {
  const navigate = useNavigate();
  const asked: { reply?: unknown } = useSearch({ strict: false });
  const mayChange = useMayChange();
  const reply = replies.find((one) => one.cannedReplyId === asked.reply && mayChange(one));
  return { reply, leave: () => void navigate({ to: '/settings/canned-replies', replace: true }) };
}

interface ListProps {
  readonly replies: readonly CannedReply[];
  readonly onOpen: (reply: CannedReply) => void;
}

function CannedList({ replies, onOpen }: ListProps) {
  const t = useSay();
  const [typed, setTyped] = useState('');
  const mayChange = useMayChange();
  const [days, setDays] = useState<30 | 90>(30);
  const [shown, setShown] = useState<CannedReply | null>(null);
  const columns = useCannedColumns({ days, onEdit: onOpen, onUses: setShown });
  return (
    <>
      <Toolbar label={t(words.canned)}>
        <Input
          prefix={<Icon name="search" />}
          allowClear
          aria-label={t(words.findCanned)}
          placeholder={t(words.findCanned)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Segmented<30 | 90>
          aria-label={t(inboxCannedWords.uses)}
          value={days}
          onChange={setDays}
          options={[30, 90].map((value) => ({
            value: value === 30 ? 30 : 90,
            label: t(inboxCannedWords.days, { days: value }),
          }))}
        />
      </Toolbar>
      <DataTable
        label={t(words.canned)}
        columns={columns}
        rows={typed.trim() === '' ? replies : cannedMatching(replies, typed)}
        rowKey={({ cannedReplyId }) => cannedReplyId}
        onOpen={(reply) => mayChange(reply) && onOpen(reply)}
        empty={<Empty icon="search" title={t(words.nothingCanned)} />}
      />
      {shown && <UsesDialog reply={shown} days={days} onClose={() => setShown(null)} />}
    </>
  );
}
