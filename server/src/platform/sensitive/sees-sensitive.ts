import { seeSensitive } from '@zhiyin/domain/kit';
import { type Context, may } from '../context.ts';

/** True for who reads what people wrote as it was written: those with the right, and customers their own. */
export function seesSensitive(ctx: Context): boolean {
  return ctx.actor.kind === 'visitor' || may(ctx, seeSensitive);
}
