import { useQuery } from '@tanstack/react-query';
import { listTags, type Tag, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { useTagColumns } from './use-tag-columns.tsx';

/** The shop's tags: what they are called, their colours, how many conversations carry them. */
export function TagsPage() {
  const t = useSay();
  // `new` is one that is yet to be made.
  const [opened, setOpened] = useState<Tag | 'new' | null>(null);
  const tags = useQuery(endpointQuery(listTags, {}));
  const columns = useTagColumns(setOpened);
  const add = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpened('new')}>
      {t(words.addTag)}
    </Button>
  );
  return (
    <Page title={t(words.tags)} description={t(words.tagsHint)} actions={add}>
      {tags.isPending && <PageLoading rows={6} />}
      {tags.isError && !tags.data && <PageError error={tags.error} onRetry={tags.refetch} />}
      {tags.data && (
        <DataTable
          label={t(words.tags)}
          columns={columns}
          rows={tags.data.items}
          rowKey={({ tagId }) => tagId}
          onOpen={setOpened}
          empty={<Empty icon="tag" title={t(words.firstTag)} sentence={t(words.firstTagHint)} action={add} />}
        />
      )}
      {opened && <TagDialog tag={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
