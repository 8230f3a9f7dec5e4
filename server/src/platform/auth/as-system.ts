import { groundWords } from '@zhiyin/domain/platform';
import { type Context, type Ground, systemActor } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';

/** A request that nobody sent: a command, a clock, a search before a caller is known. */
export function groundOfSystem(system: System, requestId: string): Ground {
  return { system, locale: 'en', address: null, requestId };
}

/** A context in which Zhiyin itself acts in a workspace; the address is that of whoever set it off. */
export function asSystem(ground: Ground, workspaceId: string, cause: string | null = null): Context {
  return { ...ground, workspaceId, actor: systemActor, cause };
}

/** Refuses everybody but Zhiyin itself: for what no caller may ask for directly. */
export function requireSystem(ctx: Context): void {
  if (ctx.actor.kind === 'system') return;
  throw new Refusal('forbidden', groundWords.notAllowed, { permission: 'system' });
}
