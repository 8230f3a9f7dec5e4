import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  exportHandoffPairs,
  type HandoffPair,
  handoffFrameWords,
  handoffPageWords as words,
} from '@zhiyin/domain/handoffs';
import { Button, Select } from 'antd';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { startOfDays } from '#modules/platform';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { usePairs } from '../data.ts';
import { usePairColumns } from './pair-columns.tsx';

const spans = [7, 30, 90, 365];

/** How it goes between each two departments; every figure opens what it counts. */
export function PairsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const { timeZone } = useLocale();
  const now = useNow(600);
  const asked = Number(useSearch({ strict: false, select: (all: Record<string, unknown>) => all['days'] }));
  const days = spans.find((one) => one === asked) ?? 30;
  const since = startOfDays(days, now, timeZone);
  return (
    <Page title={t(handoffFrameWords.pairs)} description={t(words.pairsHint)}>
      <Toolbar label={t(words.period)} actions={<Export since={since} />}>
        <Select<number>
          aria-label={t(words.period)}
          value={days}
          options={spans.map((value) => ({ value, label: t(words.days, { days: value }) }))}
          style={{ width: 140 }}
          onChange={(value) =>
            navigate({ to: '/insights/hand-offs', search: { days: value }, replace: true })
          }
        />
      </Toolbar>
      <Pairs since={since} />
      <p>{t(words.timesHint)}</p>
    </Page>
  );
}

function Pairs({ since }: { since: string }) {
  const t = useSay();
  const pairs = usePairs(since);
  const columns = usePairColumns(since);
  if (pairs.isPending) return <PageLoading rows={5} />;
  if (!pairs.data) return <PageError error={pairs.error} onRetry={pairs.refetch} />;
  return (
    <DataTable<HandoffPair>
      label={t(handoffFrameWords.pairs)}
      columns={columns}
      rows={pairs.data.items}
      rowKey={({ fromTeamId, toTeamId }) => `${fromTeamId} ${toTeamId}`}
      empty={<Empty icon="swap" title={t(words.noPairs)} sentence={t(words.noneHint)} />}
    />
  );
}

function Export({ since }: { since: string }) {
  const t = useSay();
  const toast = useToast();
  const take = () =>
    takeFile(address(exportHandoffPairs.path, {}, { since }), 'zhiyin-hand-offs.csv').catch(toast.refuse);
  return (
    <Button icon={<Icon name="download" />} onClick={take}>
      {t(words.exportCsv)}
    </Button>
  );
}
