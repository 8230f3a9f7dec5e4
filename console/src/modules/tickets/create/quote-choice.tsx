import { useQuery } from '@tanstack/react-query';
import { type Message, readThread } from '@zhiyin/domain/inbox';
import { ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Checkbox } from 'antd';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../tickets.module.css';

const offeredMax = 30;

/** The last messages of a conversation, as they can be quoted. */
export function useQuotable(conversationId: string | undefined): readonly Message[] {
  const { data } = useQuery({
    ...endpointQuery(readThread, {
      params: { conversationId: conversationId ?? '' },
      query: { limit: offeredMax, before: 2_000_000_000 },
    }),
    enabled: conversationId !== undefined,
  });
  return data?.messages.filter(({ text }) => text !== '') ?? [];
}

const quotedAtFirst = 3;

/** What is quoted unless somebody chooses otherwise: the last that the customer wrote. */
export function lastOfCustomer(messages: readonly Message[]): string[] {
  const own = messages.filter(({ authorKind }) => authorKind === 'customer');
  return own.slice(-quotedAtFirst).map(({ messageId }) => messageId);
}

interface Props {
  readonly messages: readonly Message[];
  readonly chosen: readonly string[];
  readonly onChange: (messageIds: string[]) => void;
}

/** Which messages the ticket keeps. */
export function QuoteChoice({ messages, chosen, onChange }: Props) {
  const t = useSay();
  if (messages.length === 0) return null;
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['faint']}>{t(words.quotes)}</legend>
      <p className={styles['faint']}>{t(words.quotesHint)}</p>
      {messages.map(({ messageId, authorKind, text }) => (
        <Checkbox
          key={messageId}
          checked={chosen.includes(messageId)}
          onChange={(event) =>
            onChange(
              event.target.checked ? [...chosen, messageId] : chosen.filter((one) => one !== messageId),
            )
          }
        >
          {authorKind === 'customer' && <strong>{t(words.byCustomer)} · </strong>}
          <bdi>{text.slice(0, 80)}</bdi>
        </Checkbox>
      ))}
    </fieldset>
  );
}
