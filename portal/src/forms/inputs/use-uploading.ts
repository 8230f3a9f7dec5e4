import { useEffect, useRef, useState } from 'preact/hooks';
import { makeUpload } from '../../../../widget/src/chat/call/upload.ts';
import { nextClientId, randomBytes } from '../../../../widget/src/chat/client-id.ts';
import { sayTrouble } from '../../door/trouble.ts';
import { useSay, useSetting } from '../../setting.ts';
import { shellWords } from '../../words.ts';

/** Uploads for one question. */
export interface Uploading {
  /** False for a stranger: what is uploaded belongs to somebody. */
  readonly mayUpload: boolean;
  /** The stored file's id; null when it could not be stored, which `trouble` says. */
  readonly send: (bytes: Blob, name: string) => Promise<string | null>;
  readonly isBusy: boolean;
  readonly trouble: string;
  readonly names: ReadonlyMap<string, string>;
}

export function useUploading(): Uploading {
  const { world, session, locale } = useSetting();
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const control = useRef(new AbortController());
  useEffect(() => () => control.current.abort(), []);
  const token = session.token.value;
  const send = async (bytes: Blob, name: string): Promise<string | null> => {
    if (token === null) return null;
    setBusy(true);
    setTrouble('');
    const notAccepted = say(shellWords.notAccepted);
    const seams = { sendBytes: world.sendBytes, base: world.apiBase, locale, notAccepted };
    const upload = makeUpload({ ...seams, onReach: () => undefined });
    const key = nextClientId(world.nowMs(), world.randomBytes(randomBytes), null);
    const { signal } = control.current;
    try {
      const stored = await upload(token, { key, name, bytes, signal, onProgress: () => undefined });
      setNames((known) => new Map([...known, [stored.fileId, stored.name]]));
      return stored.fileId;
    } catch (error) {
      if (!signal.aborted) setTrouble(sayTrouble(error, say));
      return null;
    } finally {
      if (!signal.aborted) setBusy(false);
    }
  };
  return { mayUpload: token !== null, send, isBusy, trouble, names };
}
