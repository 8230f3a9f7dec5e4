import type { Locale } from '@zhiyin/domain/kit';
import type { StoredFile } from '../contract.ts';
import { TryLater } from '../pump.ts';
import { readAnswer } from './call.ts';

/** A request that carries bytes, told of as they go. `fetch` cannot tell. */
export interface Sending {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Blob;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Ends it early; then sending rejects. */
  readonly signal: AbortSignal;
}

export interface UploadSeams {
  readonly sendBytes: (sending: Sending) => Promise<Response>;
  readonly base: string;
  readonly locale: Locale;
  readonly notAccepted: string;
  readonly onReach: (isReached: boolean) => void;
}

/** A file to be uploaded. Under one key it is stored once, however often it is sent. */
export interface UploadAsked extends Pick<Sending, 'bytes' | 'onProgress' | 'signal'> {
  readonly key: string;
  readonly name: string;
}

export type Upload = (token: string, asked: UploadAsked) => Promise<StoredFile>;

/** Builds what uploads files; it fails as calls do. */
export function makeUpload(seams: UploadSeams): Upload {
  return async (token, { key, name, ...sending }) => {
    const headers = {
      accept: 'application/json',
      'accept-language': seams.locale,
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'idempotency-key': key,
    };
    const address = `${seams.base}widget/files?name=${encodeURIComponent(name)}`;
    let response: Response;
    try {
      response = await seams.sendBytes({ ...sending, address, headers });
    } catch {
      if (!sending.signal.aborted) seams.onReach(false);
      throw new TryLater();
    }
    return readAnswer(seams, response);
  };
}
