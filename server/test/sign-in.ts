import { createHmac } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { type Auth, authOf } from '../src/platform/auth/auth.ts';
import type { SignedIn } from '../src/platform/auth/sign-in.ts';
import type { Ground } from '../src/platform/context.ts';
import { type BareShop, openBareShop } from './bare-shop.ts';
import { aBrowser, type Browser } from './browser.ts';

export const goodPassword = 'tq8 mvow 31xz';
export const otherPassword = 'nine owls at dusk';

/** Somebody with an account. */
export interface TestUser {
  readonly email: string;
  readonly userId: string;
}

/** Sign-in on a database of its own, and people who use it. */
export interface SignInDesk {
  readonly auth: Auth;
  readonly shop: BareShop;
  /** Everybody comes from a network of their own, unless a story is about networks. */
  ground(address?: string): Ground;
  anAddress(): string;
  aPerson(): Promise<TestUser>;
  signIn(person: { email: string }, browser: Browser, password?: string): Promise<SignedIn>;
  sessionOf(browser: Browser): ReturnType<Auth['sessionOf']>;
  /** Somebody who is signed in and has turned two-step sign-in on. */
  aCarefulPerson(): Promise<TestUser & { uri: string; recoveryCodes: string[]; browser: Browser }>;
}

/** Opens sign-in once for a test file and closes it afterwards. */
export function useSignIn(): () => SignInDesk {
  let shop: BareShop | undefined;
  let desk: SignInDesk | undefined;
  beforeAll(async () => {
    shop = await openBareShop();
    desk = openDesk(shop);
  });
  afterAll(async () => shop?.close());
  return () => {
    if (!desk) throw new Error('sign-in is not open yet');
    return desk;
  };
}

function openDesk(shop: BareShop): SignInDesk {
  const auth = authOf(shop.system);
  let people = 0;
  const ground: SignInDesk['ground'] = (address = `198.51.${Math.floor(people / 250)}.${people % 250}`) => ({
    system: shop.system,
    locale: 'en',
    address,
    requestId: 'test',
  });
  const anAddress = () => `person${++people}@example.com`;
  const aPerson = async () => {
    const email = anAddress();
    const userId = await auth.signUp(ground(), { email, name: 'Somebody Else', password: goodPassword });
    return { email, userId };
  };
  const signIn: SignInDesk['signIn'] = ({ email }, browser, password = goodPassword) =>
    auth.signIn(ground(), { email, password }, browser.exchange());
  const aCarefulPerson = async () => {
    const person = await aPerson();
    const browser = aBrowser();
    await signIn(person, browser);
    const begun = await auth.enableTwoFactor(
      ground(),
      { userId: person.userId, password: goodPassword },
      browser.exchange(),
    );
    await auth.confirmTwoFactor(ground(), codeOf(begun.uri), browser.exchange());
    return { ...person, ...begun, browser };
  };
  const sessionOf = (browser: Browser) => auth.sessionOf(browser.headers());
  return { auth, shop, ground, anAddress, aPerson, signIn, sessionOf, aCarefulPerson };
}

const secondsPerStep = 30;

/** What an authenticator shows now, or some steps later (RFC 6238); the server accepts one step more or less. */
export function codeOf(uri: string, later = 0): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / secondsPerStep) + later));
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '');
  const digest = createHmac('sha1', secret).update(step).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Uint8Array {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
