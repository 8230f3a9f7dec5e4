import { words } from '@zhiyin/domain/console';
import { ErrorAnswer, say } from '@zhiyin/domain/kit';
import { StoredFile, uploadFile } from '@zhiyin/domain/platform';
import { address } from './address.ts';
import { callScope } from './call-scope.ts';
import { Refused } from './refused.ts';

export interface Upload {
  readonly file: Blob;
  readonly name: string;
  /** Made once for each file, so that the server keeps it once however often it is sent. */
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Sends a file and tells how far it is, which `fetch` cannot.
 *
 * @throws Refused when the server declined it or was not reached; an `AbortError` when it was called off
 */
export function upload({ file, name, idempotencyKey, signal, onProgress }: Upload): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(uploadFile.method, address(uploadFile.path, {}, { name }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', callScope.locale);
    request.setRequestHeader('idempotency-key', idempotencyKey);
    if (callScope.workspaceId) request.setRequestHeader('x-zhiyin-workspace', callScope.workspaceId);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const json = parsed(request.responseText);
      const stored = StoredFile.safeParse(json);
      if (request.status < 400 && stored.success) resolve(stored.data);
      else reject(refusal(json));
    };
    request.onerror = () => reject(local('unavailable', words.errorUnavailable));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(json: unknown): Refused {
  const told = ErrorAnswer.safeParse(json);
  return told.success ? new Refused(told.data.error) : local('fault', words.errorFault);
}

function local(kind: 'unavailable' | 'fault', word: typeof words.errorFault): Refused {
  return new Refused({ kind, reason: word.key, message: say(word, callScope.locale), fields: [] });
}
