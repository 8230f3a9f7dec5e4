import { checkDraft, type DraftLimits, roomLeft } from '@zhiyin/domain/channels';

/** What may be sent of what was typed; null when nothing is left, or what carries it does not take it. */
export function sendableText(typed: string, limits: DraftLimits): string | null {
  const text = storable(typed);
  return text === '' || checkDraft(limits, { text, files: [] }).length > 0 ? null : text;
}

/** How much room is left, in the unit of what carries it; null while that is not worth saying, negative when too much. */
export function roomOf(typed: string, { text }: DraftLimits): number | null {
  return roomLeft(storable(typed), text);
}

/** NUL and halves of characters, which pasting may bring, can be stored nowhere. */
function storable(typed: string): string {
  return typed.replaceAll('\u0000', '').toWellFormed().trim();
}
