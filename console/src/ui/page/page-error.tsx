import { words } from '@zhiyin/domain/console';
import type { Word } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { isRefused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import styles from './empty.module.css';

interface Props {
  readonly error: unknown;
  /** Asks again; without it the page is reloaded. */
  readonly onRetry?: () => unknown;
}

/** What could not be shown, what to do about it, and the number by which an administrator finds the matter. */
export function PageError({ error, onRetry }: Props) {
  const t = useSay();
  const { icon, sentence } = wayOut(error);
  const requestId = isRefused(error) ? error.requestId : null;
  const isFinal = isRefused(error, 'forbidden') || isRefused(error, 'missing') || isNowhere(error);
  return (
    <div role="alert" className={`${styles['empty']} ${styles['failed']}`}>
      <Icon name={icon} size={36} className={styles['icon']} />
      <p className={styles['title']}>{t(words.errorTitle)}</p>
      <p className={styles['sentence']}>{sentence ? t(sentence) : isRefused(error) && error.message}</p>
      {!isFinal && (
        <div className={styles['action']}>
          <Button onClick={onRetry ?? (() => location.reload())}>
            {t(onRetry ? words.retry : words.reload)}
          </Button>
        </div>
      )}
      {requestId && <p className={styles['number']}>{t(words.requestNumber, { id: requestId })}</p>}
    </div>
  );
}

/** Our own sentence says what to do; for the rest the server's is the more exact one. */
function wayOut(error: unknown): { icon: IconName; sentence: Word | null } {
  if (!isRefused(error)) return { icon: 'warning', sentence: words.errorFault };
  if (isNowhere(error)) return { icon: 'search', sentence: words.errorMissing };
  switch (error.kind) {
    case 'forbidden':
      return { icon: 'lock', sentence: words.errorForbidden };
    case 'missing':
      return { icon: 'search', sentence: words.errorMissing };
    case 'unavailable':
      return { icon: 'plug', sentence: words.errorUnavailable };
    case 'fault':
      return { icon: 'warning', sentence: words.errorFault };
    default:
      return { icon: 'warning', sentence: null };
  }
}

/** A page has no fields to check: when the request itself is malformed, its address leads nowhere. */
function isNowhere(error: unknown): boolean {
  return isRefused(error, 'invalid') && error.reason === 'platform.invalid';
}
