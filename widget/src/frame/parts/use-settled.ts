import { useEffect, useState } from 'preact/hooks';

/** History settles for this long before what follows is read out. */
const quietMs = 700;

/** True once something has been so for a moment: history that was just drawn is not read out, what follows is. */
export function useSettled(isSo: boolean): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(isSo), isSo ? quietMs : 0);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isSo && isSettled;
}
