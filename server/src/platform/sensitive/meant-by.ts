import { unmaskedFrom } from '@zhiyin/domain/kit';
import type { Context } from '../context.ts';
import { seesSensitive } from './sees-sensitive.ts';

/**
 * What somebody means who edits what is masked for them: masks that they left standing are what they hide. The change
 * itself for whoever sees everything.
 */
export function meantBy<Change extends object>(ctx: Context, change: Change, stored: object): Change {
  // Parts are put in the place of parts of their own kind.
  return seesSensitive(ctx) ? change : (meant(change, stored) as Change);
}

function meant(given: unknown, stored: unknown): unknown {
  if (typeof given === 'string') return typeof stored === 'string' ? unmaskedFrom(given, stored) : given;
  if (Array.isArray(given))
    return given.map((one: unknown, index) => meant(one, Array.isArray(stored) ? stored[index] : undefined));
  if (typeof given !== 'object' || given === null || given instanceof Date) return given;
  const held = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, meant(one, held[name])]));
}
