import { isWritten, maskSensitive } from '@zhiyin/domain/kit';
import type { z } from 'zod';

type Mask = (value: unknown) => unknown;

/** The parts of a contract's schema that may hold texts. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
}

/**
 * What an answer to a contract is made of for whoever may not see sensitive data: a copy with what people wrote
 * masked. Null when nobody writes anything of it.
 */
export function maskOf(schema: z.ZodType): Mask | null {
  return maskedBy(schema, new Map());
}

function maskedBy(schema: z.ZodType, within: Map<z.ZodType, Mask | null>): Mask | null {
  if (isWritten(schema)) return masked;
  // A schema that holds itself: nothing of it is written unless its other parts are.
  const before = within.get(schema);
  if (before !== undefined) return before;
  within.set(schema, null);
  const mask = byParts(schema, within);
  within.set(schema, mask);
  return mask;
}

function byParts(schema: z.ZodType, within: Map<z.ZodType, Mask | null>): Mask | null {
  // The library names the parts of each kind of schema by its class alone.
  const { type, shape, element, innerType, valueType, options, getter } = schema.def as unknown as Definition;
  if (type === 'object' && shape) return fieldsBy(shape, within);
  if (type === 'array' && element) return listBy(maskedBy(element, within));
  if (type === 'record' && valueType) return valuesBy(maskedBy(valueType, within));
  if (type === 'union' && options) return eachBy(options.flatMap((one) => maskedBy(one, within) ?? []));
  if (type === 'lazy' && getter) return maskedBy(getter(), within);
  return innerType ? maskedBy(innerType, within) : null;
}

function fieldsBy(shape: Readonly<Record<string, z.ZodType>>, within: Map<z.ZodType, Mask | null>) {
  const masks = Object.entries(shape).flatMap(([name, one]) => {
    const mask = maskedBy(one, within);
    return mask ? [[name, mask] as const] : [];
  });
  if (masks.length === 0) return null;
  return (value: unknown): unknown => {
    if (!isRecord(value)) return value;
    const changed = masks.flatMap(([name, mask]) => (name in value ? [[name, mask(value[name])]] : []));
    return { ...value, ...Object.fromEntries(changed) };
  };
}

function listBy(mask: Mask | null): Mask | null {
  return mask && ((value) => (Array.isArray(value) ? value.map(mask) : value));
}

function valuesBy(mask: Mask | null): Mask | null {
  if (!mask) return null;
  return (value) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mask(one)]))
      : value;
}

/** What may be one of several is masked as each of them: a field that is not there is left alone. */
function eachBy(masks: readonly Mask[]): Mask | null {
  return masks.length === 0 ? null : (value) => masks.reduce((left, mask) => mask(left), value);
}

/** Every text within, whatever it stands in. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskSensitive(value);
  if (Array.isArray(value)) return value.map(masked);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
