import { Link } from '@tanstack/react-router';
import { type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../channels.module.css';

interface Props {
  readonly widgets: readonly Widget[];
  readonly chosen: Widget | null;
  readonly isNew: boolean;
}

/** The shop's chats; archived ones at the end, and said to be. */
export function WidgetTabs({ widgets, chosen, isNew }: Props) {
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
          {widget.archivedAt !== null && <span className={styles['hint']}>{t(words.isArchived)}</span>}
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
