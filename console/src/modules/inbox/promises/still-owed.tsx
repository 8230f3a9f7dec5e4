import { promiseWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { usePromisesOf } from './data.ts';
import styles from './promises.module.css';

/** Reminds whoever closes a conversation of what is still owed in it; nothing when nothing is. */
export function StillOwed({ conversationId }: { conversationId: string }) {
  const t = useSay();
  const owed = usePromisesOf(conversationId).data?.items.filter(({ keptAt }) => keptAt === null) ?? [];
  if (owed.length === 0) return null;
  return (
    <p role="status" className={styles['head']}>
      <Icon name="warning" />
      {t(words.stillOpen, { count: owed.length })}
    </p>
  );
}
