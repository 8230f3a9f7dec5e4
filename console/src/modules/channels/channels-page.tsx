import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { channelsManage, type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from './channels.module.css';
import { CopySnippet } from './copy-snippet.tsx';
import { useWidgets } from './data.ts';
import { WidgetEditor } from './widget-editor.tsx';

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
  return (
    <Page
      title={t(words.channels)}
      description={t(words.channelsHint)}
      actions={mayManage && !isNew && items.length > 0 && addOne}
    >
      {items.length + (isNew ? 1 : 0) > 1 && <WidgetTabs widgets={items} chosen={chosen} isNew={isNew} />}
      {chosen || isNew ? (
        <WidgetEditor
          // Another chat begins afresh: no word of the last one stays in its form.
          key={chosen?.widgetId ?? 'new'}
          widget={chosen}
          onCreated={choose}
          onCancel={() => navigate({ to: '/settings/channels' })}
        >
          {chosen && <CopySnippet widget={chosen} />}
        </WidgetEditor>
      ) : (
        <Empty
          icon="chat"
          title={t(words.noWidgets)}
          sentence={t(words.noWidgetsHint)}
          action={mayManage && addOne}
        />
      )}
    </Page>
  );
}

interface TabsProps {
  readonly widgets: readonly Widget[];
  readonly chosen: Widget | null;
  readonly isNew: boolean;
}

function WidgetTabs({ widgets, chosen, isNew }: TabsProps) {
  const t = useSay();
  return (
    <nav aria-label={t(words.chats)} className={styles['tabs']}>
      {widgets.map((widget) => (
        <Link
          key={widget.widgetId}
          to="/settings/channels"
          search={{ widget: widget.widgetId }}
          className={styles['tab'] ?? ''}
          aria-current={widget === chosen ? 'page' : undefined}
        >
          <i className={styles['spot']} style={{ background: widget.colour }} />
          <bdi>{widget.name}</bdi>
        </Link>
      ))}
      {isNew && (
        <span className={styles['tab']} aria-current="page">
          {t(words.newWidget)}
        </span>
      )}
    </nav>
  );
}
