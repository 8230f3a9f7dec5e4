import { parentPort } from 'node:worker_threads';
import { parseMail } from './parse.ts';
import type { ReadMail } from './read-mail.ts';

/** What the worker is asked, and what it answers. */
export interface Asked {
  readonly id: number;
  readonly raw: Uint8Array;
}
export type Answered =
  | { readonly id: number; readonly read: ReadMail }
  | { readonly id: number; readonly failure: string };

parentPort?.on('message', async ({ id, raw }: Asked) => {
  parentPort?.postMessage(await answer(id, raw));
});

async function answer(id: number, raw: Uint8Array): Promise<Answered> {
  try {
    return { id, read: await parseMail(Buffer.from(raw)) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
