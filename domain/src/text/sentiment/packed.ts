import type { Linear } from './train.ts';

/** A trained line as it is kept: a byte for each weight, so that it is small and read the same everywhere. */
export interface Packed {
  readonly bits: number;
  readonly bias: number;
  /** What a byte of 127 stands for. */
  readonly scale: number;
  /** One signed byte for each place, in base 64. */
  readonly bytes: string;
}

/** Keeps a line at a byte a weight; a weight loses at most 1/254 of the largest. */
export function packLinear({ weights, bias }: Linear): Packed {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const bytes = Array.from(weights, (weight) =>
    String.fromCharCode(Math.round((weight / scale) * 127) & 0xff),
  );
  return { bits: Math.log2(weights.length), bias, scale, bytes: btoa(bytes.join('')) };
}

/** The line that was kept. */
export function unpackLinear({ bits, bias, scale, bytes }: Packed): Linear {
  const weights = new Float32Array(2 ** bits);
  const raw = atob(bytes);
  for (let place = 0; place < raw.length; place++) {
    const byte = raw.charCodeAt(place);
    weights[place] = ((byte > 127 ? byte - 256 : byte) / 127) * scale;
  }
  return { weights, bias };
}
