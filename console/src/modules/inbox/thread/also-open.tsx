import { Link } from '@tanstack/react-router';
import { type Conversation, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Banner } from '#ui/page/banner.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useConversationsOf } from '../data.ts';
import styles from './thread.module.css';

/** Says that the customer has another conversation open, so that nobody answers in one what is asked in the other. */
export function AlsoOpen({ conversation: { conversationId, customerId } }: { conversation: Conversation }) {
  const t = useSay();
  const { rows } = pagesOf<Conversation>(useConversationsOf(customerId));
  const others = rows.filter((one) => one.state === 'open' && one.conversationId !== conversationId);
  const [latest] = others;
  if (!latest) return null;
  return (
    <Banner
      tone="amber"
      icon="chat"
      action={
        <Link
          to="/inbox/$conversationId"
          params={{ conversationId: latest.conversationId }}
          className={styles['toOther'] ?? ''}
        >
          {t(words.openOther)}
        </Link>
      }
    >
      {others.length === 1 ? t(words.alsoOpen) : t(words.alsoOpenMany, { count: others.length })}
    </Banner>
  );
}
