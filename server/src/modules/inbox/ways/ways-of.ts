import { isOutside } from '@zhiyin/domain/channels';
import { isReachable, type WayStanding } from '@zhiyin/domain/inbox';
import { type VendorWay, vendorWayOf, vendorWaysTo } from '#modules/channels';
import { recordsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { threadOf } from '../outside/threads.ts';
import type { ConversationRow } from '../rows.ts';
import { preferredChannel } from './preference.ts';
import { isTaken, pastWays } from './rows.ts';

/** A way that the shop can write by, or one of our own channels, where `vendor` is null. */
export interface WayTo {
  readonly key: string;
  readonly channel: string;
  readonly channelId: string | null;
  readonly threadId: string | null;
  readonly vendor: VendorWay | null;
}

/** A way that a conversation can go. */
export interface WayOfConversation extends WayTo {
  readonly standing: WayStanding;
  readonly isCurrent: boolean;
  readonly wasBefore: boolean;
  readonly isPreferred: boolean;
}

/** What of a conversation says which way it goes. */
export type Going = Pick<ConversationRow, 'conversationId' | 'customerId' | 'channel' | 'channelId'>;

/** How one of our own channels is named among ways. */
function ownKey(channel: string, channelId: string | null): string {
  return `own ${channel} ${channelId ?? ''}`;
}

function ofVendor(vendor: VendorWay): WayTo {
  const { key, channel, accountId, threadId } = vendor;
  return { key, channel, channelId: accountId, threadId, vendor };
}

/**
 * Every way by which a conversation can go on: the present one first, then where it went before, then the customer's
 * other chats, mail and text messages. Of letters only its own threads: another matter's is no way for this one.
 */
export async function waysOf(tx: Tx, conversation: Going): Promise<WayOfConversation[]> {
  const records = await recordsOf(tx, conversation.customerId);
  const persons = records.length > 0 ? records : [conversation.customerId];
  const [current, before, others, preferred] = [
    await currentWay(tx, conversation),
    await pastWays(tx, conversation.conversationId),
    await vendorWaysTo(tx, persons),
    await preferredChannel(tx, conversation.customerId),
  ];
  const past: WayTo[] = [];
  for (const { channel, channelId, threadId } of before.toReversed()) {
    const vendor = threadId === null ? null : (others.find((one) => one.threadId === threadId) ?? null);
    if (threadId === null) past.push(own(channel, channelId));
    else if (vendor) past.push(ofVendor(vendor));
  }
  const fresh = others.filter(({ isLetter, threadId }) => !(isLetter && threadId !== null)).map(ofVendor);
  const each = new Map<string, WayTo>();
  for (const way of [...(current ? [current] : []), ...past, ...fresh])
    if (!each.has(way.key)) each.set(way.key, way);
  const ways: WayOfConversation[] = [];
  for (const way of each.values()) {
    const isCurrent = way.key === current?.key;
    ways.push({
      ...way,
      standing: await standingOf(tx, way, isCurrent ? null : conversation.conversationId),
      isCurrent,
      wasBefore: past.some(({ key }) => key === way.key),
      isPreferred: way.channel === preferred?.channel,
    });
  }
  return ways;
}

function own(channel: string, channelId: string | null): WayTo {
  return { key: ownKey(channel, channelId), channel, channelId, threadId: null, vendor: null };
}

async function currentWay(tx: Tx, { conversationId, channel, channelId }: Going): Promise<WayTo | null> {
  if (!isOutside(channel)) return own(channel, channelId);
  const threadId = await threadOf(tx, conversationId);
  const vendor = threadId === null ? null : await vendorWayOf(tx, threadId);
  return vendor && ofVendor(vendor);
}

/** How a way stands; for another than the present one, also whether it is taken. */
async function standingOf(tx: Tx, way: WayTo, forConversation: string | null): Promise<WayStanding> {
  const { vendor } = way;
  if (!vendor) return 'open';
  if (vendor.isLetter && (vendor.address ?? '') === '') return 'no-address';
  if (!isReachable(vendor.standing) || forConversation === null || vendor.threadId === null)
    return vendor.standing;
  return (await isTaken(tx, vendor.threadId, forConversation)) ? 'elsewhere' : vendor.standing;
}
