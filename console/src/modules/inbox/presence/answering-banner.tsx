import { inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useColleagueNames } from '../data.ts';
import styles from './presence.module.css';
import { usePresence } from './use-presence.ts';

/** Warns before two people answer at once: a colleague has begun an answer here. */
export function AnsweringBanner({ conversationId }: { conversationId: string }) {
  const t = useSay();
  const names = useColleagueNames();
  const answering = usePresence(conversationId).filter((one) => one.who !== 'customer' && one.isAnswering);
  if (answering.length === 0) return null;
  const name = answering.map((one) => names.get(one.who) ?? t(inboxWords.colleague)).join(t(words.listComma));
  const isTyping = answering.some((one) => one.isTyping);
  return (
    <p role="status" className={styles['banner']}>
      <Icon name="warning" size={14} />
      {t(isTyping ? words.colleagueTypes : words.colleagueAnswers, { name })}
    </p>
  );
}
