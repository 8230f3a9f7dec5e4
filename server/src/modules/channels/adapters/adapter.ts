import type {
  ChannelFailure,
  ChannelKind,
  Letter,
  LetterBody,
  MessageTemplate,
  Written,
} from '@zhiyin/domain/channels';
import type { Text } from '@zhiyin/domain/kit';
import type { NewIdentity } from '#modules/customers';
import type { AskDns } from '#platform/outgoing/dns.ts';
import type { OutgoingAnswer, OutgoingCall } from '#platform/outgoing/outgoing.ts';
import type { OpeningLimits } from './opening-limits.ts';

/** What an adapter works with: one account, its answers and secrets, and the way out. */
export interface Session {
  readonly accountId: string;
  /** What was answered at set-up, secrets included; what was not answered is not there. */
  readonly answers: Readonly<Record<string, string>>;
  /** Where the vendor calls. */
  readonly callbackUrl: string;
  /** A secret of this account's own, for vendors that say one back. */
  readonly callbackSecret: string;
  /** What `authorise` fetched last; null where there is none. */
  readonly token: string | null;
  /** What `heard` read from the vendor's latest calls, by key. */
  readonly hints: Readonly<Record<string, string>>;
  readonly now: Date;
  /** Calls the vendor: guarded as every address is that somebody typed. */
  call(url: string, call: OutgoingCall): Promise<OutgoingAnswer>;
  /** For vendors that speak no HTTP: where to connect for a host, guarded likewise. */
  addressOf(host: string, port: number): Promise<string>;
  /** Keeps what came, byte for byte; answers by what `kept` finds it. What no letter names goes after a day. */
  keep(name: string, bytes: Buffer): Promise<string>;
  kept(ref: string): Promise<Buffer>;
  readonly askDns: AskDns;
  /** Has this account asked at once: a line that is held open said that something came. */
  askSoon(): void;
}

/** A call of the vendor's, byte for byte. */
export interface VendorCall {
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** Whether a call is the vendor's, and recent where the vendor says when it was made. */
export type Verdict = 'genuine' | 'forged' | 'stale';

/** What is answered to a vendor's call. */
export interface VendorAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
}

/** What else a sender is known by, and what says so. */
export type KnownBy = Omit<NewIdentity, 'customerId'>;

/** A file that a customer sent: `ref` is what the adapter fetches it by. */
export interface FileRef {
  readonly ref: string;
  readonly name: string;
}

interface Happened {
  /** The same for the same happening, however often it is brought. */
  readonly dedupeKey: string;
  /** Which chat: what happens in one is taken in one after the other. */
  readonly threadKey: string;
  readonly occurredAt: Date;
}

/** A customer wrote. What cannot be shown is named in `unsupported` and never dropped. */
export interface InboundMessage extends Happened {
  readonly kind: 'message';
  readonly sender: {
    readonly id: string;
    readonly name: string | null;
    readonly language: string | null;
    readonly knownBy?: readonly KnownBy[] | undefined;
  };
  /** How the vendor spells both its chat and its sender, where that is not how they are named here. */
  readonly spelt?: string | undefined;
  readonly text: string;
  readonly files: readonly FileRef[];
  readonly unsupported: readonly string[];
  /** What is said in the place of what cannot be shown, where more is known than its name. */
  readonly unshown?: Text | undefined;
  readonly isEdit: boolean;
  /** What the customer did where that is no message: it opens the window that `actWindows` says, and no other. */
  readonly act?: string | undefined;
  /** What is needed to answer there. */
  readonly address: Readonly<Record<string, string>>;
  /** It belongs into the conversation of its thread also when that is closed. */
  readonly goesOn?: boolean | undefined;
  /** A machine wrote it into a thread: a note for colleagues, and nobody waits for an answer. */
  readonly isAside?: boolean | undefined;
  /** Where messages are letters. Its thread is found by it when it is kept, and it is kept apart from the message. */
  readonly letter?: InboundLetter | undefined;
}

/** A letter that came, and what its thread is found by. */
export interface InboundLetter {
  readonly letter: Letter;
  readonly body: LetterBody;
  /** The same for copies of one letter, whichever account they came to. */
  readonly fingerprint: string;
  /** From `Session.keep`. */
  readonly rawFileId: string;
  /** Everybody outside the shop whom it names. */
  readonly addresses: readonly string[];
  /** The domain it comes from, where that is its sender's own; null for one that everybody has mailboxes in. */
  readonly senderDomain: string | null;
  /** Tokens of threads that stand in its addresses. */
  readonly tokens: readonly string[];
  /** Tokens of threads that stand in its words: whoever has seen the thread can quote them. */
  readonly marks: readonly string[];
  /** Threads that it names by an id of ours, with its proof, the latest first. */
  readonly provenThreadIds: readonly string[];
  /** The number in its subject: it counts only from whoever is part of that thread. */
  readonly number: number | null;
  /** It is one of ours that came back. */
  readonly isLoop: boolean;
}

/** What the vendor says of a message of ours. */
export interface InboundReceipt extends Happened {
  readonly kind: 'receipt';
  readonly externalId: string;
  readonly state: 'delivered' | 'read' | 'failed';
  readonly failure: ChannelFailure | null;
  readonly detail: string | null;
  /** Where letters are sent: the address that takes none, as far as the vendor says. */
  readonly recipient?: string | undefined;
}

/** The customer took back a message of theirs. */
export interface InboundRecall extends Happened {
  readonly kind: 'recall';
  /** The `dedupeKey` that the message had. */
  readonly recalls: string;
}

/** The customer has read everything that the shop sent there up to a moment. */
export interface InboundReading extends Happened {
  readonly kind: 'reading';
  readonly upTo: Date;
}

/** The shop wrote in the vendor's own app, or it is one of ours that the vendor tells of. */
export interface InboundEcho extends Happened {
  readonly kind: 'echo';
  readonly externalId: string;
  readonly text: string;
  readonly files: readonly FileRef[];
  readonly unsupported: readonly string[];
}

export type InboundEvent = InboundMessage | InboundReceipt | InboundRecall | InboundReading | InboundEcho;

/** A file on its way out. */
export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly isPicture: boolean;
  /** An address that anybody can open for about an hour. */
  readonly url: string;
  read(): Promise<Buffer>;
}

/** One message for the vendor: a text or a file. */
export interface OutgoingPart {
  /** The same on every try, for vendors that know what they have taken. */
  readonly key: string;
  readonly threadKey: string;
  readonly address: Readonly<Record<string, string>>;
  readonly text: string;
  readonly file: OutgoingFile | null;
  /** Where messages are letters: everything of this one. */
  readonly letter?: OutgoingLetter;
  /** One of the vendor's approved templates, for which no window counts; `text` says what it comes to. */
  readonly template: FilledTemplate | null;
  /** What was written there so far: some vendors want to be told on which ground one writes. */
  readonly written: Written;
  /** It was tried before, and surely or perhaps not taken. */
  readonly isRetry: boolean;
}

/** A template of the vendor's, by the key that `templates` gave it, and what fills it, in order. */
export interface FilledTemplate {
  readonly key: string;
  readonly values: readonly string[];
}

/** What a letter has beside its text. It goes out whole: all its files are its own. */
export interface OutgoingLetter {
  /** Which thread and which message it is, as a proof in its id says. */
  readonly threadId: string;
  readonly messageId: string;
  readonly from: string | null;
  readonly fromName: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly signature: string;
  readonly files: readonly OutgoingFile[];
  /** No person wrote it. */
  readonly isAutomatic: boolean;
}

/**
 * What came of sending one part. `again`: surely not taken, later it may be. `unsure`: nobody knows; such a part is
 * sent again by itself only where the vendor knows what it has taken. `unauthorised`: the token or secret is refused.
 */
export type SendResult =
  | {
      readonly kind: 'sent';
      readonly externalId: string | null;
      /** Further names by which the vendor may speak of it, and answers name it where messages are letters. */
      readonly alsoKnownAs?: readonly string[];
      /** What is to be known of the thread from now on: laid over its address. */
      readonly address?: Readonly<Record<string, string>>;
      /** Those of several recipients whom it was not taken for. */
      readonly notTaken?: readonly string[];
    }
  | {
      readonly kind: 'again';
      readonly failure: 'busy' | 'unreachable';
      readonly afterSeconds: number | null;
      readonly detail: string;
    }
  | { readonly kind: 'unsure'; readonly detail: string }
  | { readonly kind: 'unauthorised'; readonly detail: string }
  | {
      readonly kind: 'failed';
      readonly failure: 'window-closed' | 'recipient-gone' | 'refused' | 'switched-off' | 'held-back';
      readonly detail: string;
    };

/** What the live check of an account found. */
export type Checked =
  | { readonly ok: true; readonly knownAs: string | null }
  | { readonly ok: false; readonly failure: ChannelFailure; readonly detail: string };

/** What an adapter says of itself; its key and name stand in the domain's list. */
export type Manifest = Omit<ChannelKind, 'key' | 'name'>;

/** One kind of channel. Everything that is the vendor's way stands behind this. */
export interface ChannelAdapter {
  readonly manifest: Manifest;
  /** `vendor` where people have the same id in all accounts of the vendor's. */
  readonly identitiesOf: 'account' | 'vendor';
  /** True when the vendor takes the same `key` once, however often it is sent; of some ways only some do. */
  readonly isIdempotent: boolean | ((session: Session, part: OutgoingPart) => boolean);
  /** Whether a call is really the vendor's. Must take the same time whether it is or not. */
  verify(session: Session, call: VendorCall): Verdict;
  /** What the vendor's challenge is answered with; null when the vendor has none. */
  challenge?(session: Session, call: VendorCall): VendorAnswer | null;
  /** What a genuine call tells. @throws when it cannot be read; it is then kept as it came. */
  parse(session: Session, call: VendorCall): readonly InboundEvent[];
  /** A call that cannot be read whole as several that tell one thing each, so that one holds up no other. */
  apart?(call: VendorCall): readonly VendorCall[];
  /** What the vendor wants to hear when everything is kept; an empty 200 unless said. */
  readonly accepted?: VendorAnswer;
  /** Sends one part. What it throws is read by `outcomeOf`. */
  send(session: Session, part: OutgoingPart): Promise<SendResult>;
  /** Fetches a file that a customer sent. @throws TokenRefused when a new token may help. */
  fetchFile(session: Session, file: FileRef): Promise<Buffer>;
  /** Tries the account at the vendor, and tells it the callback address where that is how it is told. */
  check(session: Session): Promise<Checked>;
  /** What may be sent once the window is closed, where the vendor approves texts for that. */
  templates?(session: Session): Promise<readonly MessageTemplate[]>;
  /** Who somebody is that wrote for the first time, where calls bring an id alone. */
  profileOf?(session: Session, senderId: string): Promise<Profile | null>;
  /**
   * Fetches a token, where the vendor wants one. A token in the session was refused.
   *
   * @throws OutgoingFailure when the vendor cannot be reached; TokenRefused when it gives none.
   */
  authorise?(session: Session): Promise<Granted>;
  /** False for accounts that go without a token all the same; every account needs one unless said. */
  needsToken?(session: Session): boolean;
  /** For vendors where the owner of an account agrees in their browser that we may open it. */
  readonly consent?: ConsentWay;
  /** For vendors that only say that something happened: what to ask them with. They are then asked at once. */
  heard?(session: Session, call: VendorCall): Readonly<Record<string, string>> | null;
  /**
   * For vendors that are asked instead of calling: what happened since the cursor; null to be asked no more.
   *
   * @throws TokenRefused when a new token may help.
   */
  pull?(session: Session, cursor: string | null): Promise<Pulled | null>;
  /** Where somebody can be written to who has not written: by what they are reached, and the chat that it begins. */
  readonly opens?: Opening;
  /** Where letters can be sent from more than one address of the account's: each, the usual one first. */
  sendersOf?(answers: Session['answers']): readonly string[];
  /** Where letters come: above how many new threads in an hour they are held back. */
  openingsPerHour?(answers: Readonly<Record<string, string>>): OpeningLimits;
  /** For which addresses the shop's own mail receiver takes what comes; none unless said. */
  addresses?(answers: Readonly<Record<string, string>>): readonly string[];
  /** A letter's HTML with its own pictures put in, from the letter as it came. */
  withPictures?(session: Session, html: string, rawFileId: string): Promise<string>;
  /** What a letter tells that the shop's own mail receiver took. */
  receive?(session: Session, taken: TakenLetter): Promise<readonly InboundEvent[]>;
  /** Which account of the vendor's the answers name: each is connected once. None where they cannot say. */
  namesOf?(answers: Readonly<Record<string, string>>): readonly AccountName[];
  /** A problem with the answers that the form cannot see, by question. */
  problemOf?(
    answers: Readonly<Record<string, string>>,
  ): { readonly question: string; readonly reason: { zh: string; en: string } } | null;
}

/** The question that names an account, and what it is called; a shorter name holds all that begin with it. */
export interface AccountName {
  readonly question: string;
  readonly is: readonly string[];
}

/** How the shop begins a chat. */
export interface Opening {
  readonly to: 'email' | 'phone';
  /** How sure it must be that the address is the customer's. */
  readonly proofs: readonly ('proven' | 'used' | 'written')[];
  /** The chat with an address: its key, null where each is another one, and what is needed to write there. */
  thread(
    session: Session,
    address: string,
  ): { readonly threadKey: string | null; readonly address: Readonly<Record<string, string>> };
}

/** How the owner of an account is asked (RFC 6749, 4.1, with the proof of RFC 7636). */
export interface ConsentWay {
  /** The secret that their right is kept as. */
  readonly keptAs: string;
  /** Where they agree, and to what; null for accounts that are opened otherwise. */
  asks(answers: Readonly<Record<string, string>>): ConsentPage | null;
  /**
   * Trades the code that their browser brought back for the right.
   *
   * @throws OutgoingFailure when the vendor cannot be reached; TokenRefused when it gives none.
   */
  trade(session: Session, given: ConsentGiven): Promise<Granted>;
}

/** A vendor's page on which somebody agrees, with what it is told besides what every such page is. */
export interface ConsentPage {
  readonly url: string;
  readonly clientId: string;
  readonly scope: string;
  readonly more: Readonly<Record<string, string>>;
}

/** What came back, and the proof that it was asked for from here. */
export interface ConsentGiven {
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** A token, and the secrets that the vendor put in the place of some that it had given before. */
export interface Granted {
  readonly token: string;
  readonly until: Date;
  readonly secrets?: Readonly<Record<string, string>>;
}

/** How somebody is called at the vendor, and the language they have there. */
export interface Profile {
  readonly name: string | null;
  readonly language: string | null;
  readonly knownBy?: readonly KnownBy[];
}

/** What asking a vendor brought. */
export interface Pulled {
  readonly events: readonly InboundEvent[];
  /** What could not be read, as it came: kept and told, and never dropped. */
  readonly unreadable: readonly unknown[];
  readonly cursor: string | null;
  /** How long to wait before asking again. */
  readonly againSeconds: number;
}

/** A letter that was handed to the shop's own mail receiver, and by whom. */
export interface TakenLetter {
  readonly raw: Buffer;
  readonly recipients: readonly string[];
  /** The network address of whoever handed it over, how they called themselves, and for whom they said it was sent. */
  readonly from: { readonly ip: string; readonly name: string; readonly sender: string };
}
