import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/** No body that we understand is nested deeper; schemas that call themselves would use up the stack. */
const depthMax = 60;

/** Reads JSON bodies: whatever is no UTF-8 is refused instead of being mended, and so are keys that poison prototypes. */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const text = textOf(bytes);
    if (text === null) return done(new BrokenText());
    return parse(request, text, done);
  });
}

function textOf(bytes: string | Buffer): string | null {
  if (typeof bytes === 'string') return bytes;
  if (!isUtf8(bytes)) return null;
  // A mark of the byte order is no part of the text.
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    ? bytes.toString('utf8', 3)
    : bytes.toString();
}

/** Answered as JSON that cannot be parsed is. */
class BrokenText extends Error {
  readonly statusCode = 400;
}

/**
 * The path of the first text that can never be stored (NUL, half a character), or of what is nested too deep;
 * `null` when all of it can be. Contracts need not think of it.
 */
export function unstorable(value: unknown): string | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value, path: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: one, path, depth } = next;
    if (typeof one === 'string' && !isStorable(one)) return path;
    if (!isPlain(one)) continue;
    if (depth >= depthMax) return path;
    for (const [key, inner] of Object.entries(one)) {
      if (!isStorable(key)) return path;
      waiting.push({ value: inner, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
    }
  }
  return null;
}

/** Lists and records, as JSON makes them; an upload's stream is neither. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
