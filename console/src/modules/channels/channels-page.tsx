import { useNavigate, useSearch } from '@tanstack/react-router';
import { channelsManage, channelsWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from './channels.module.css';
import { useWidgets } from './data.ts';
import { ArchiveAct } from './widget/archive-act.tsx';
import { CopySnippet } from './widget/copy-snippet.tsx';
import { WidgetEditor } from './widget/widget-editor.tsx';
import { WidgetTabs } from './widget/widget-tabs.tsx';

/** Where customers reach the shop: today chats on its pages. */
export function ChannelsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const mayManage = useMay()(channelsManage);
  const asked: { widget?: unknown } = useSearch({ strict: false });
  const widgets = useWidgets();
  if (widgets.isPending) return <PageLoading />;
  if (!widgets.data) return <PageError error={widgets.error} onRetry={widgets.refetch} />;

  const { items } = widgets.data;
  const isNew = asked.widget === 'new' && mayManage;
  const chosen = isNew ? null : (items.find((one) => one.widgetId === asked.widget) ?? items[0] ?? null);
  const choose = (widget: string) => navigate({ to: '/settings/channels', search: { widget } });
  const addOne = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => choose('new')}>
      {t(words.addWidget)}
    </Button>
  );
  const verbs = mayManage && chosen && (
    <>
      <ArchiveAct key={chosen.widgetId} widget={chosen} />
      {addOne}
    </>
  );
  return (
    <Page title={t(words.channels)} description={t(words.channelsHint)} actions={verbs}>
      {items.length + (isNew ? 1 : 0) > 1 && <WidgetTabs widgets={items} chosen={chosen} isNew={isNew} />}
      {chosen?.archivedAt && <p className={styles['archived']}>{t(words.archivedHint)}</p>}
      {(isNew || chosen?.archivedAt === null) && (
        <WidgetEditor
          // Another chat begins afresh: no word of the last one stays in its form.
          key={chosen?.widgetId ?? 'new'}
          widget={chosen}
          onCreated={choose}
          onCancel={() => navigate({ to: '/settings/channels' })}
        >
          {chosen && <CopySnippet widget={chosen} />}
        </WidgetEditor>
      )}
      {!isNew && !chosen && <NoWidgets action={mayManage && addOne} />}
    </Page>
  );
}

function NoWidgets({ action }: { action: ReactNode }) {
  const t = useSay();
  return <Empty icon="chat" title={t(words.noWidgets)} sentence={t(words.noWidgetsHint)} action={action} />;
}
