import { inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { usePresence } from '../presence/use-presence.ts';
import styles from './thread.module.css';

/** The customer writes at this moment. Its room is always there, so that nothing jumps when it comes and goes. */
export function TypingLine({ conversationId }: { conversationId: string }) {
  const t = useSay();
  const isTyping = usePresence(conversationId).some((one) => one.who === 'customer' && one.isTyping);
  return (
    <p role="status" className={styles['typing']}>
      {isTyping && (
        <>
          <span aria-hidden="true" className={styles['dots']}>
            <i />
            <i />
            <i />
          </span>
          {t(words.customerTypes)}
        </>
      )}
    </p>
  );
}
