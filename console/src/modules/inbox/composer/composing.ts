import type { DraftLimits } from '@zhiyin/domain/channels';
import type { CannedTone } from '@zhiyin/domain/inbox';
import type { Outgoing, SendKind } from '../outbox/outgoing.ts';
import type { Attachments } from './attach/attachments.ts';

/** What is being written in one conversation: a reply and a note, each with its own words. */
export interface Written {
  readonly kind: SendKind;
  readonly reply: string;
  readonly note: string;
}

/** A canned reply that was put in, in which tone, and as what. */
export interface PutIn {
  readonly cannedReplyId: string;
  readonly tone: CannedTone | 'plain';
  readonly text: string;
}

/** Where drafts are kept while the tab lives. */
export interface DraftShelf {
  read(kind: SendKind): string;
  keep(kind: SendKind, text: string): void;
}

/** Holds what is being written outside of what is drawn, so that typing draws nothing but the field. */
export class Composing {
  /** A reply's files and a note's are kept apart, as their words are. */
  readonly attachments: Readonly<Record<SendKind, Attachments>>;
  /** What each can carry. */
  readonly limits: Readonly<Record<SendKind, DraftLimits>>;
  /** Replies are letters, with recipients and a subject. */
  readonly isLetter: boolean;
  #putIn: PutIn | null = null;
  readonly #shelf: DraftShelf;
  #written: Written;
  readonly #watchers = new Set<() => void>();

  constructor(
    shelf: DraftShelf,
    limits: Readonly<Record<SendKind, DraftLimits>>,
    makeAttachments: (limits: DraftLimits) => Attachments,
    isLetter = false,
  ) {
    this.#shelf = shelf;
    this.isLetter = isLetter;
    this.limits = limits;
    this.attachments = { reply: makeAttachments(limits.reply), note: makeAttachments(limits.note) };
    const [reply, note] = [shelf.read('reply'), shelf.read('note')];
    this.#written = { kind: reply === '' && note !== '' ? 'note' : 'reply', reply, note };
  }

  written = (): Written => this.#written;

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  setKind(kind: SendKind): void {
    this.#set({ ...this.#written, kind });
  }

  write(kind: SendKind, text: string): void {
    this.#shelf.keep(kind, text);
    // What begins afresh was not begun with it.
    if (kind === 'reply' && text === '') this.#putIn = null;
    this.#set({ ...this.#written, [kind]: text });
  }

  /** The reply was begun with a canned one. */
  noteCanned(putIn: PutIn): void {
    this.#putIn = putIn;
  }

  /** The canned reply that a text still says as it was put in; null for what was rewritten, or written by hand. */
  cannedIn(text: string): string | null {
    return this.#putIn && text.includes(this.#putIn.text.trim()) ? this.#putIn.cannedReplyId : null;
  }

  /**
   * The canned reply it was begun with and whether what is sent still says it as it was put in. Told once: nothing
   * after that, and for what was written by hand.
   */
  takeCanned(sent: string) {
    const putIn = this.#putIn;
    this.#putIn = null;
    if (!putIn) return { cannedReplyId: null };
    const { cannedReplyId, tone: cannedTone, text } = putIn;
    return { cannedReplyId, cannedTone, isCannedEdited: !sent.includes(text.trim()) };
  }

  /** Puts something that was not sent back into the field it came from, before what stands there. */
  takeBack({ kind, text, files }: Pick<Outgoing, 'kind' | 'text' | 'files'>): void {
    const rest = this.#written[kind];
    this.write(kind, rest === '' || text === '' ? text + rest : `${text}\n${rest}`);
    this.attachments[kind].addStored(files);
    this.setKind(kind);
  }

  #set(written: Written): void {
    this.#written = written;
    for (const watch of this.#watchers) watch();
  }
}
