import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Loads a part of the screen that is seldom needed. */
export type Load<Props> = () => Promise<ComponentType<Props>>;

const again = { firstMs: 1_000, maxMs: 30_000 };

/** A part that is loaded once it is wanted: `null` until it is here. A network that fails is tried again. */
export function useLater<Props>(load: Load<Props>, isWanted = true): ComponentType<Props> | null {
  const [part, setPart] = useState<{ readonly Part: ComponentType<Props> } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!isWanted || part) return;
    let isGone = false;
    let timer = 0;
    load().then(
      (Part) => isGone || setPart({ Part }),
      () => {
        const waitMs = Math.min(again.maxMs, again.firstMs * 2 ** tries);
        if (!isGone) timer = window.setTimeout(() => setTries(tries + 1), waitMs);
      },
    );
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isWanted, tries, part]);
  return part?.Part ?? null;
}
