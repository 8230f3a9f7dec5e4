import { inboxSeeSensitive } from '@zhiyin/domain/inbox';
import { maskSensitive } from '@zhiyin/domain/kit';
import { type Context, may } from '#platform/context.ts';

/** A number that was cut off where a preview ends, and could not be told for what it is. */
const cutNumber = /\+?\d[\d -]{4,}$/;

/** True for who reads messages as they were written: those with the right, and customers their own. */
export function seesSensitive(ctx: Context): boolean {
  return ctx.actor.kind === 'visitor' || may(ctx, inboxSeeSensitive);
}

/** A message's text as the caller may read it. */
export function readableText(ctx: Context, text: string): string {
  return seesSensitive(ctx) ? text : maskSensitive(text);
}

/** The beginning of a message as the caller may read it, which may end in the middle of a number. */
export function readablePreview(ctx: Context, text: string): string {
  return seesSensitive(ctx) ? text : maskSensitive(text).replace(cutNumber, '****');
}
