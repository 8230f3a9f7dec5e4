import type {
  AskedParcel,
  Carrier,
  receiveParcelPush,
  ToldParcel,
  TrackerProblem,
} from '@zhiyin/domain/store';
import type { z } from 'zod';
import type { OutgoingAnswer, OutgoingCall } from '#platform/outgoing/outgoing.ts';

/** What a tracker is asked with, as it was opened from its seal. */
export interface TrackerKeys {
  readonly account: string;
  readonly secret: string;
  readonly salt: string;
  readonly appName?: string | undefined;
  readonly queryType?: string | undefined;
  readonly toCode?: string | undefined;
  readonly address?: string | undefined;
}

/** What asking a tracker came to. */
export type Came =
  /** It tells from now on. */
  | { readonly kind: 'followed' }
  | { readonly kind: 'told'; readonly told: ToldParcel }
  /** It knows nothing of the parcel yet. */
  | { readonly kind: 'nothing' }
  /** It will not have this parcel. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** It cannot be asked at all now. */
  | { readonly kind: 'trouble'; readonly problem: TrackerProblem; readonly detail: string };

/** What speaks with a tracker. */
export interface Line {
  readonly keys: TrackerKeys;
  /** Where it is to tell of parcels. */
  readonly pushUrl: string;
  readonly call: (url: string, call: OutgoingCall) => Promise<OutgoingAnswer>;
}

export type Form = Readonly<Record<string, string>>;

/** A service that knows where parcels are. */
export interface TrackerVendor {
  codeOf(carrier: Carrier): string | null;
  /** After how many hours a parcel that is under way is asked for again; null for one that tells by itself. */
  readonly askedEveryHours: number | null;
  /** Asks it to tell of a parcel from now on. Asked twice it is the same. */
  follow(line: Line, asked: AskedParcel): Promise<Came>;
  /** Asks where a parcel is now. */
  ask(line: Line, asked: AskedParcel): Promise<Came>;
  /** Whether it signed this very push. */
  isGenuine(keys: TrackerKeys, push: Form): boolean;
  /** What a genuine push tells. @throws when it cannot be read. */
  read(push: Form): ToldParcel;
  /** What it wants to hear when a push was taken. */
  readonly taken: z.input<typeof receiveParcelPush.response>;
}
