import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { World } from '../../../widget/src/chat/world.ts';
import { useSetting } from '../setting.ts';

/** A page's part that is loaded when it is first shown, tried again until it is there. */
export function useLate<Props>(bring: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const { world } = useSetting();
  const first = useRef(bring);
  const [loaded, setLoaded] = useState<{ Part: ComponentType<Props> } | null>(null);
  useEffect(() => {
    let isOver = false;
    const load = (waitMs: number): void => {
      first.current().then(
        (Part) => !isOver && setLoaded({ Part }),
        () => {
          if (waitMs > 2000) reloadOnce(world);
          setTimeout(() => !isOver && load(Math.min(waitMs * 2, 30_000)), waitMs);
        },
      );
    };
    load(1000);
    return () => {
      isOver = true;
    };
  }, [world]);
  return loaded?.Part ?? null;
}

const reloadEveryMs = 60_000;

/** A page that was open while the server was upgraded names files that are gone; the page itself is asked for anew. */
function reloadOnce({ shelf, nowMs }: World): void {
  const before = Number(shelf.get('reloaded') ?? 0);
  if (!navigator.onLine || nowMs() - before < reloadEveryMs) return;
  shelf.set('reloaded', String(nowMs()));
  location.reload();
}
