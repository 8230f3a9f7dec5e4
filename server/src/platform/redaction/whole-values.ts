import { type Redacted, redactSensitive, type SensitiveKind } from '@zhiyin/domain/kit';
import type { Values } from './place.ts';

/**
 * Takes out whole columns, each of which is one kind of thing however it is written: a phone of a profile is a phone.
 * `kinds` names them by their names, also within records; other texts are looked through for what they hold.
 *
 * @example wholeValues({ phone: 'phone' })({ phone: '010-1' }, ['phone']) // { value: { phone: null }, taken: { phone: 1 } }
 */
export function wholeValues(
  kindOf: Readonly<Record<string, SensitiveKind>>,
): (values: Values, kinds: readonly SensitiveKind[]) => Redacted {
  return (values, kinds) => {
    const taken: Partial<Record<SensitiveKind, number>> = {};
    // The same phone may stand in several columns: it is one.
    const whole = new Set<SensitiveKind>();
    const without = (name: string, one: unknown): unknown => {
      const kind = Object.hasOwn(kindOf, name) ? kindOf[name] : undefined;
      if (kind !== undefined) {
        if (one === null || one === '' || !kinds.includes(kind)) return one;
        whole.add(kind);
        return null;
      }
      if (isRecord(one)) return mapped(one, without);
      const redacted = redactSensitive(one, kinds);
      for (const each of kinds)
        if (each in redacted.taken) taken[each] = (taken[each] ?? 0) + (redacted.taken[each] ?? 0);
      return redacted.value;
    };
    const value = mapped(values, without);
    for (const kind of whole) taken[kind] = (taken[kind] ?? 0) + 1;
    return { value, taken };
  };
}

function mapped(values: Values, change: (name: string, one: unknown) => unknown): Values {
  return Object.fromEntries(Object.entries(values).map(([name, one]) => [name, change(name, one)]));
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
