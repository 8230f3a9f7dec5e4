import { channelName } from '@zhiyin/domain/channels';
import { type TicketWay, ticketWayWords as words } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';

/** How a way to the customer is called. */
export function useWayName(): (way: Pick<TicketWay, 'channel'> & Partial<TicketWay>) => string {
  const t = useSay();
  return ({ via, channel, name = null }) => {
    if (via === 'portal') return t(words.ownPage);
    const called = via === 'mail' ? words.newMail : (channelName(channel) ?? words.gone);
    return name === null ? t(called) : t(words.named, { channel: t(called), name });
  };
}
