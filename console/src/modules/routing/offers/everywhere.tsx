import { inboxReply } from '@zhiyin/domain/inbox';
import { offerMade } from '@zhiyin/domain/routing';
import { later } from '#lib/later.tsx';
import { useFacts } from '#lib/live/live-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useCall } from '#modules/inbox';
import { useMine } from '../data.ts';

const OfferSlip = later(async () => (await import('./offer-slip.tsx')).OfferSlip);
const BreatherSlip = later(async () => (await import('./breather-slip.tsx')).BreatherSlip);

/** Whatever page is open: what is offered to the reader, which also rings, and how long their breather lasts. */
export function RoutingEverywhere() {
  const isOn = useMay()(inboxReply);
  const { member } = useSession();
  const callTo = useCall();
  const mine = useMine(isOn);
  useFacts([offerMade.kind], ({ payload }) => {
    const heard = offerMade.payload.safeParse(payload).data;
    if (heard?.memberId === member.memberId) callTo(heard.offerId, heard.conversationId);
  });
  const [first, ...others] = mine?.offers ?? [];
  if (first) return <OfferSlip key={first.offerId} offer={first} others={others.length} />;
  if (mine?.breatherUntil) return <BreatherSlip until={mine.breatherUntil} />;
  return null;
}
