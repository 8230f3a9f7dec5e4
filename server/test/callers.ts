import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import type { Module } from '#platform/module.ts';
import { Refusal } from '#platform/refusal.ts';
import { moduleOf } from './happening.ts';

const header = 'x-test-actor';
const cookie = 'test-actor';

/** Callers of a test, recognised by a header (as a program is) or a cookie (as a browser is), without signing in. */
export interface Callers {
  /** Goes into the world with the other modules. */
  readonly module: Module;
  headersOf(ctx: Context): Record<string, string>;
  cookieOf(ctx: Context): Record<string, string>;
  /** From now on those headers or that cookie mean somebody else; with null they are not valid any more. */
  become(carried: Record<string, string>, ctx: Context | null): void;
}

/**
 * @example
 * const callers = knowCallers();
 * const world = useWorld([callers.module]);
 */
export function knowCallers(): Callers {
  const known = new Map<string, Context | null>();
  const keep = (ctx: Context): string => {
    const token = v7();
    known.set(token, ctx);
    return token;
  };
  const tokenIn = (headers: Record<string, unknown>): { token: string; isAmbient: boolean } | null => {
    const given = headers[header];
    if (typeof given === 'string') return { token: given, isAmbient: false };
    const kept = new RegExp(`${cookie}=([\\w-]+)`).exec(String(headers['cookie'] ?? ''))?.[1];
    return kept === undefined ? null : { token: kept, isAmbient: true };
  };
  const module = moduleOf([], {
    name: 'test-callers',
    identify: async (_system, { headers }) => {
      const found = tokenIn(headers);
      if (!found) return null;
      const ctx = known.get(found.token);
      if (!ctx) throw new Refusal('unknown', { key: 'test.unknown', zh: '不认识', en: 'Unknown' });
      return { workspaceId: ctx.workspaceId, actor: ctx.actor, isAmbient: found.isAmbient };
    },
  });
  return {
    module,
    headersOf: (ctx) => ({ [header]: keep(ctx) }),
    cookieOf: (ctx) => ({ cookie: `${cookie}=${keep(ctx)}` }),
    become: (carried, ctx) => {
      const found = tokenIn(carried);
      if (found) known.set(found.token, ctx);
    },
  };
}
