import type { CannedTone } from '@zhiyin/domain/inbox';

/** Something that can be put where the sign stands. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What comes into the text. */
  readonly text: string;
  /** A person's name, to show who it is. */
  readonly person: string | null;
  /** Which canned reply it is; null for all else. */
  readonly canned: {
    readonly cannedReplyId: string;
    readonly tone: CannedTone | 'plain';
    readonly tones: readonly (CannedTone | 'plain')[];
    /** The customer was told the same here before. */
    readonly isSaid: boolean;
  } | null;
}
