import { Link } from '@tanstack/react-router';
import { type TicketVia, type TicketWay, ticketWayWords as words } from '@zhiyin/domain/tickets';
import { Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useWayName } from './use-way-name.ts';
import { useWays } from './use-ways.ts';
import styles from './ways.module.css';

interface Props {
  readonly ticketId: string;
  /** The way that was chosen; nothing for the best there is. */
  readonly via: TicketVia | undefined;
  readonly onChoose: (via: TicketVia) => void;
}

/** Says by which way the customer will hear it, lets another be chosen, and says why one is shut and what goes instead. */
export function WayChoice({ ticketId, via, onChoose }: Props) {
  const t = useSay();
  const nameOf = useWayName();
  const id = useId();
  const ways = useWays(ticketId);
  if (!ways) return null;
  const { items, first } = ways;
  const wanted = items.find((way) => way.via === via && way.refusal === null);
  const chosen = wanted ?? items.find((way) => way.via === first);
  if (!chosen) return null;
  const options = items.map((way) => ({
    value: way.via,
    label: nameOf(way),
    disabled: way.refusal !== null,
  }));
  return (
    <div className={styles['ways']}>
      <div className={styles['choice']}>
        <label htmlFor={id}>{t(words.way)}</label>
        <Select<TicketVia>
          id={id}
          className={styles['select'] ?? ''}
          size="small"
          value={chosen.via}
          options={options}
          onChange={onChoose}
        />
      </div>
      {chosen.refusal === null && (
        <p>{chosen.via === 'portal' ? t(words.pageAlone) : t(words.goesBy, { way: nameOf(chosen) })}</p>
      )}
      {items.map((way) => way.refusal && <Shut key={way.via} way={way} why={t(way.refusal)} />)}
    </div>
  );
}

/** Why a way is shut, and what can be done there all the same. */
function Shut({ way, why }: { way: TicketWay; why: string }) {
  const t = useSay();
  const nameOf = useWayName();
  const { via, afterWindow, hasTemplates } = way;
  return (
    <p className={styles['shut']}>
      {t(words.shut, { way: nameOf(way), why })}
      {afterWindow && ` ${t(afterWindow)}`}{' '}
      {hasTemplates && via !== 'mail' && via !== 'portal' && (
        <Link to="/inbox/$conversationId" params={{ conversationId: via }}>
          {t(words.writeThere)}
        </Link>
      )}
    </p>
  );
}
