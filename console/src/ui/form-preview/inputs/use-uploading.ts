import { useEffect, useRef, useState } from 'react';
import { isRefused } from '#lib/call/refused.ts';
import { upload } from '#lib/call/upload.ts';

/** Uploads that end with the question they are for. */
export interface Uploading {
  /** The stored file's id; null when it could not be stored, which `trouble` says. */
  readonly send: (file: Blob, name: string) => Promise<string | null>;
  readonly isBusy: boolean;
  readonly trouble: string | null;
  /** What was uploaded here, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export function useUploading(): Uploading {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const control = useRef(new AbortController());
  useEffect(() => {
    const current = new AbortController();
    control.current = current;
    return () => current.abort();
  }, []);
  const send = async (file: Blob, name: string): Promise<string | null> => {
    setBusy(true);
    setTrouble(null);
    const { signal } = control.current;
    try {
      const idempotencyKey = crypto.randomUUID();
      const stored = await upload({ file, name, idempotencyKey, signal, onProgress: () => undefined });
      setNames((known) => new Map([...known, [stored.fileId, stored.name]]));
      return stored.fileId;
    } catch (error) {
      if (isRefused(error)) setTrouble(error.message);
      else if (!signal.aborted) throw error;
      return null;
    } finally {
      if (!signal.aborted) setBusy(false);
    }
  };
  return { send, isBusy, trouble, names };
}
