import { firstStepsWords as words } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';

/** One of the first steps, and whether it was taken. */
export interface FirstStep {
  readonly id: keyof Taken;
  readonly title: Word;
  readonly hint: Word;
  /** Where it is done; none for what is done right here. */
  readonly to: { readonly path: string; readonly verb: Word } | null;
  readonly isDone: boolean;
}

/** Which of the steps were taken. */
export interface Taken {
  /** A member answered somebody, and not before an import. */
  readonly chat: boolean;
  readonly hours: boolean;
  readonly canned: boolean;
  readonly colleague: boolean;
  readonly guard: boolean;
}

/** What is known of them by now; undefined what is not, or cannot be asked. */
export type Known = { readonly [Id in keyof Taken]: boolean | undefined };

/** The steps as they stand; `unknown` while answers are missing, `over` once the shop works. */
export type FirstSteps = readonly FirstStep[] | 'unknown' | 'over';

/**
 * What is still to be led through. A shop works once it has answered somebody and keeps a reply at hand; whether it has
 * colleagues, hours or a second key is its own affair, and it is not told of that again and again.
 */
export function firstSteps(known: Known): FirstSteps {
  const { chat, hours, canned, colleague, guard } = known;
  if (chat && canned) return 'over';
  const answers = [chat, hours, canned, colleague, guard];
  if (answers.includes(undefined)) return 'unknown';
  const step = (id: Exclude<keyof Taken, 'chat'>, path: string, verb: Word): FirstStep => ({
    ...{ id, title: words[id], hint: words[`${id}Hint`], to: { path, verb } },
    isDone: known[id] === true,
  });
  return [
    { id: 'chat', title: words.chat, hint: words.chatHint, to: null, isDone: chat === true },
    step('hours', '/settings/channels', words.toHours),
    step('canned', '/settings/canned-replies', words.toCanned),
    step('colleague', '/people/members', words.toMembers),
    step('guard', '/account', words.toAccount),
  ];
}
