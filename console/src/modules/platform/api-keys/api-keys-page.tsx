import { useInfiniteQuery } from '@tanstack/react-query';
import { type ApiKey, listApiKeys, apiKeyPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointPages } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { ShownOnce } from '../shown/shown-once.tsx';
import { useApiKeyColumns } from './api-key-columns.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';

interface Made {
  readonly name: string;
  readonly secret: string;
}

/** The keys by which other programs come in. */
export function ApiKeysPage() {
  const t = useSay();
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const add = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setMaking(true)}>
      {t(words.addKey)}
    </Button>
  );
  const showSecret = (next: Made) => {
    setMaking(false);
    setMade(next);
  };
  return (
    <Page title={t(words.apiKeys)} description={t(words.apiKeysHint)} actions={add}>
      <KeyList />
      {isMaking && <CreateKeyDialog onMade={showSecret} onClose={() => setMaking(false)} />}
      {made && (
        <ShownOnce
          title={t(words.secretTitle, { name: made.name })}
          sentence={t(words.secretSay)}
          label={t(words.secret)}
          text={made.secret}
          verb={t(words.done)}
          onDone={() => setMade(null)}
        />
      )}
    </Page>
  );
}

function KeyList() {
  const t = useSay();
  const columns = useApiKeyColumns();
  const query = useInfiniteQuery(
    endpointPages(listApiKeys, null, (after) => ({ query: { ...(after && { after }) } })),
  );
  if (query.isPending) return <PageLoading rows={6} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <DataTable
      label={t(words.apiKeys)}
      columns={columns}
      {...pagesOf<ApiKey>(query)}
      rowKey={({ apiKeyId }) => apiKeyId}
      empty={<Empty icon="key" title={t(words.noKeys)} sentence={t(words.noKeysHint)} />}
    />
  );
}
