import type { ChannelAccount } from '@zhiyin/domain/channels';
import type { VendorServer } from '../stand-ins/vendor.ts';

/** What a customer says at a vendor. */
export interface VendorSaid {
  /** The same for the same message, however often it is brought. */
  readonly id: number;
  /** Who says it, in their own chat with the shop. */
  readonly customer: string;
  readonly text: string;
  readonly at: Date;
}

/** A call as a vendor sends it. */
export interface VendorPush {
  readonly headers: Record<string, string>;
  readonly payload: string;
  /** Where the vendor signs in the address. */
  readonly query?: Readonly<Record<string, string>>;
}

/** The vendor's side of an adapter, by which the common suite tries it. */
export interface VendorSide {
  readonly kind: string;
  readonly server: VendorServer;
  /** What is answered at set-up. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether the vendor signs the body: a header's secret alone does not. */
  readonly signsBody: boolean;
  /** Whether its signature says when; as it signs the body unless said. */
  readonly signsWhen?: boolean;
  /** How a call is altered on the way, where its words do not stand in it openly. */
  alter?(payload: string): string;
  /** What the vendor makes of sending without an answer: taken once, or nobody knows. */
  readonly isIdempotent: boolean;
  /** A genuine call that brings what was said. */
  push(account: ChannelAccount, said: VendorSaid, now: Date): VendorPush;
  /** A genuine call of a kind that the adapter does not know. */
  pushUnknown(account: ChannelAccount, said: VendorSaid, now: Date): VendorPush;
  /** A genuine call that cannot be read. */
  pushGarbage(account: ChannelAccount, now: Date): VendorPush;
}
