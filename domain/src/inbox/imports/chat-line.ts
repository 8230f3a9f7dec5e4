/** The channel of conversations that were held elsewhere: nothing can be sent, and no figure counts them. */
export const importChannel = 'import';

/** Where a file of past chats comes from, and so how it is read. */
export const chatFormats = ['qianniu-copy', 'qianniu-web', 'table', 'chatwoot', 'zendesk'] as const;
export type ChatFormat = (typeof chatFormats)[number];

export const speakers = ['customer', 'member', 'system'] as const;
/** Who speaks in a line: the customer, somebody of the shop, or the platform itself. */
export type Speaker = (typeof speakers)[number];

/** One thing said in a chat that was held elsewhere, as its file has it. */
export interface ChatLine {
  /** Where it begins in the file: the line of a text, the row of a table, the place in a list; from 1. */
  readonly line: number;
  /** What the file calls the conversation; empty when it tells none apart. */
  readonly thread: string;
  /** The account that said it, as the platform names it; empty when nobody did. */
  readonly account: string;
  /** Who the file says that is; null when it does not say. */
  readonly speaker: Speaker | null;
  /** The customer of the conversation, where the file names them in each line; empty when it does not. */
  readonly customer: string;
  /** The customer's mail address, where the file has it. */
  readonly email: string;
  /** When, as the file writes it. */
  readonly at: string;
  readonly text: string;
  /** True for what only the shop's people saw. */
  readonly isNote: boolean;
}

/** A line with what was given, and nothing else. */
export function chatLine(said: Partial<ChatLine> & Pick<ChatLine, 'line' | 'at' | 'text'>): ChatLine {
  return { thread: '', account: '', speaker: null, customer: '', email: '', isNote: false, ...said };
}
