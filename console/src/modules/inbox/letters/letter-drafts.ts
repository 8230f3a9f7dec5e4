import { z } from 'zod';

/** A letter as far as it is written: it may have no recipient yet. */
const DraftedLetter = z.object({
  from: z.string().nullable(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  subject: z.string(),
  /** The number of the message that it passes on. */
  forwards: z.number().nullable(),
});

/** What a letter that is being written says beside its words. */
export const LetterDraft = z.object({
  mode: z.enum(['reply', 'all', 'forward']),
  letter: DraftedLetter,
  /** When it is to go out; null goes out as usual. */
  sendsAt: z.string().nullable(),
});
export type LetterDraft = z.infer<typeof LetterDraft>;

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/**
 * Recipients and subjects of the letters being written, by conversation, kept while the tab lives as the words are. A
 * conversation without one answers whoever wrote last.
 */
export class LetterDrafts {
  readonly #drafts = new Map<string, LetterDraft>();
  readonly #takenCounts = new Map<string, number>();
  readonly #watchers = new Set<() => void>();
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  of(conversationId: string): LetterDraft | null {
    const known = this.#drafts.get(conversationId);
    if (known) return known;
    const kept = this.#read(conversationId);
    if (kept) this.#drafts.set(conversationId, kept);
    return kept;
  }

  set(conversationId: string, draft: LetterDraft | null): void {
    if (draft) this.#drafts.set(conversationId, draft);
    else this.#drafts.delete(conversationId);
    try {
      if (draft) this.#shelf?.setItem(nameOf(conversationId), JSON.stringify(draft));
      else this.#shelf?.removeItem(nameOf(conversationId));
    } catch {
      // A full or forbidden shelf keeps nothing; what is written stands all the same.
    }
    for (const watch of this.#watchers) watch();
  }

  /** What goes along with a letter that is just being sent; the next one begins anew. */
  take(conversationId: string): LetterDraft | null {
    const draft = this.of(conversationId);
    this.#takenCounts.set(conversationId, this.takenCount(conversationId) + 1);
    if (draft) this.set(conversationId, null);
    return draft;
  }

  /** How many were sent here: the fields of the next one begin folded. */
  takenCount(conversationId: string): number {
    return this.#takenCounts.get(conversationId) ?? 0;
  }

  #read(conversationId: string): LetterDraft | null {
    try {
      return (
        LetterDraft.safeParse(JSON.parse(this.#shelf?.getItem(nameOf(conversationId)) ?? '')).data ?? null
      );
    } catch {
      return null;
    }
  }
}

function nameOf(conversationId: string): string {
  return `zhiyin.letter.${conversationId}`;
}
