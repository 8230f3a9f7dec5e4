import { Link, useNavigate } from '@tanstack/react-router';
import {
  type QueueAgent,
  type QueueEntry,
  routingManage,
  routingWords as words,
} from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Banner } from '#ui/page/banner.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useQueue } from '../data.ts';
import styles from '../routing.module.css';
import { useAgentColumns } from './agent-columns.tsx';
import { useEntryColumns } from './entry-columns.tsx';
import { Stranded } from './stranded.tsx';

/** Who waits, at which place and for how long, and who is there with how much room. */
export function QueuePage() {
  const t = useSay();
  const may = useMay();
  const queue = useQueue();
  const settingsLink = may(routingManage) && (
    <Link to="/settings/routing" className={styles['link'] ?? ''}>
      {t(words.openSettings)}
    </Link>
  );
  return (
    <Page title={t(words.queue)} description={t(words.queueHint)} actions={settingsLink}>
      {queue.isPending && <PageLoading rows={8} />}
      {queue.isError && !queue.data && <PageError error={queue.error} onRetry={queue.refetch} />}
      {queue.data && (
        <>
          {!queue.data.isOn && <Banner tone="amber">{t(words.isOff)}</Banner>}
          <div className={styles['columns']}>
            <div className={styles['column']}>
              <Entries entries={queue.data.entries} total={queue.data.total} />
              <Stranded rows={queue.data.stranded} />
            </div>
            <Agents agents={queue.data.agents} />
          </div>
        </>
      )}
    </Page>
  );
}

function Entries({ entries, total }: { entries: readonly QueueEntry[]; total: number }) {
  const t = useSay();
  const columns = useEntryColumns();
  const navigate = useNavigate();
  const open = ({ conversationId }: QueueEntry) =>
    navigate({ to: '/inbox/$conversationId', params: { conversationId } });
  const hiddenCount = total - entries.length;
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{t(words.waitingNow)}</h2>
      <DataTable
        label={t(words.waitingNow)}
        columns={columns}
        rows={entries}
        rowKey={({ conversationId }) => conversationId}
        onOpen={open}
        empty={<Empty icon="check" title={t(words.nobodyWaits)} sentence={t(words.nobodyWaitsHint)} />}
      />
      {hiddenCount > 0 && <p className={styles['faint']}>{t(words.moreWait, { count: hiddenCount })}</p>}
    </section>
  );
}

/** Those who are there first, and of them who has most room. */
function Agents({ agents }: { agents: readonly QueueAgent[] }) {
  const t = useSay();
  const columns = useAgentColumns();
  const order = ['available', 'busy', 'away', 'offline'];
  const sorted = agents.toSorted(
    (a, b) =>
      order.indexOf(a.status) - order.indexOf(b.status) || b.capacity - b.load - (a.capacity - a.load),
  );
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{t(words.colleagues)}</h2>
      <DataTable
        label={t(words.colleagues)}
        columns={columns}
        rows={sorted}
        rowKey={({ memberId }) => memberId}
        empty={<Empty icon="people" title={t(words.nobodyThere)} />}
      />
    </section>
  );
}
