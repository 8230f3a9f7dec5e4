import type { Message } from '../../chat/contract.ts';
import { useSetting } from '../chat-context.ts';

/** Orders and products that the shop shows, as they were when it did. */
export function Cards({ cards }: { cards: NonNullable<Message['cards']> }) {
  const { chat, locale } = useSetting();
  return (
    <ul class="cards">
      {cards.map(({ id, title, number, state, price, pictureUrl }) => (
        <li key={id}>
          {pictureUrl && (
            <img src={chat.addressOf(pictureUrl)} alt="" width={56} height={56} loading="lazy" />
          )}
          <b>{title}</b>
          <small>{number}</small>
          <span>
            {price && money(price, locale)} {state?.[locale]}
          </span>
        </li>
      ))}
    </ul>
  );
}

function money({ minor, currency }: { minor: number; currency: string }, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
