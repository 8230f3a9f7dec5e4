import { useHeldCount } from './data.ts';
import { HeldLine } from './held-line.tsx';

/** Says that mails are held back; nothing while there are none. */
export function HeldNotice() {
  const count = useHeldCount();
  return count > 0 && <HeldLine count={count} />;
}
