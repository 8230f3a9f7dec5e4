import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What people add to a known word so that a form takes it: up to four digits or signs, before or after. */
const dressingMax = 4;
const stemMin = 5;

/**
 * True for a password that leaked so often that guessers try it early, or such a one with a few digits or signs
 * around it. Knows some 140 000 by 32 bits of their hash, so one in ten thousand good passwords is refused in error.
 */
export function isLeaked(password: string): boolean {
  return variantsOf(password).some((variant) => isListed(printOf(variant)));
}

/** The first 32 bits of the SHA-256 of a password, case and width aside. */
export function printOf(password: string): number {
  return createHash('sha256').update(password.normalize('NFKC').toLowerCase()).digest().readUInt32BE(0);
}

function variantsOf(password: string): string[] {
  const variants = new Set([password]);
  for (let ahead = 0; ahead <= dressingMax; ahead++) {
    for (let behind = 0; behind <= dressingMax; behind++) {
      const [before, stem, after] = cut(password, ahead, behind);
      if (stem.length >= stemMin && isDressing(before) && isDressing(after)) variants.add(stem);
    }
  }
  return [...variants];
}

function cut(text: string, ahead: number, behind: number): [string, string, string] {
  const end = text.length - behind;
  return [text.slice(0, ahead), text.slice(ahead, end), text.slice(end)];
}

function isDressing(text: string): boolean {
  return /^[^\p{L}]*$/u.test(text);
}

let list: Buffer | undefined;

/** Looks in the sorted list by halving. */
function isListed(print: number): boolean {
  list ??= readFileSync(join(import.meta.dirname, 'leaked-passwords.bin'));
  let low = 0;
  let high = list.length / 4 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list.readUInt32BE(middle * 4);
    if (found === print) return true;
    if (found < print) low = middle + 1;
    if (found > print) high = middle - 1;
  }
  return false;
}
