import type { StoredFile } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { upload } from '#lib/call/upload.ts';
import { useToast } from '#ui/toast/use-toast.ts';

/** Sends what is to be imported; whoever waits sees that it is on its way, and why it was refused. */
export function useSendFile(onStored: (file: StoredFile) => void) {
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const send = async (file: Blob, name: string): Promise<void> => {
    setBusy(true);
    try {
      const idempotencyKey = crypto.randomUUID();
      const { signal } = new AbortController();
      onStored(await upload({ file, name, idempotencyKey, signal, onProgress: () => {} }));
    } catch (error) {
      toast.refuse(error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, send };
}
