import { maskSensitive } from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';

/** A number that was cut off where a preview ends, and could not be told for what it is. */
const cutNumber = /\+?\d[\d -]{4,}$/;

/** A message's text as the caller may read it. */
export function readableText(ctx: Context, text: string): string {
  return seesSensitive(ctx) ? text : maskSensitive(text);
}

/** Longest preview kept on a conversation, in characters. */
export const previewMax = 160;

/**
 * The beginning of a message as the caller may read it: at its longest it may end in the middle of a number.
 *
 * @param longest what it was cut at, in characters
 */
export function readablePreview(ctx: Context, text: string, longest = previewMax): string {
  if (seesSensitive(ctx)) return text;
  const masked = maskSensitive(text);
  return [...text].length < longest ? masked : masked.replace(cutNumber, '****');
}
