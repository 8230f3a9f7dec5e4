import type { Locale } from '@zhiyin/domain/kit';
import type { Message } from '../chat/contract.ts';

interface Props {
  readonly cards: NonNullable<Message['cards']>;
  readonly locale: Locale;
  /** Where a picture is found, when its address is the server's own path. */
  readonly addressOf?: (path: string) => string;
}

/** Orders and products that the shop shows, as they were when it did. */
export function Cards({ cards, locale, addressOf = (path) => path }: Props) {
  return (
    <ul class="cards">
      {cards.map(({ id, title, number, state, price, pictureUrl }) => (
        <li key={id}>
          {pictureUrl && <img src={addressOf(pictureUrl)} alt="" width={56} height={56} loading="lazy" />}
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

function money({ minor, currency }: { minor: number; currency: string }, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
