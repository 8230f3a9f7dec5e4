import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from 'react';

/**
 * A component that is loaded when it is first shown, and not with the console; until it is there its place is empty, or
 * holds what is given for what must not be, such as the header of a row.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  until: (props: Props) => ReactNode = () => null,
): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return (props) => <Suspense fallback={until(props)}>{createElement(Loaded, props)}</Suspense>;
}

/**
 * As `later`, but loaded as soon as the browser has nothing else to do: for what a click may open on any page, which
 * then opens whole and at once.
 */
export function soon<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async () => (loaded ??= await load());
  const Later = later(loadOnce);
  // What failed now is tried again when it is shown, and whoever asked for it hears of it then.
  whenIdle(() => void loadOnce().catch(() => {}));
  return (props) => {
    const [Shown] = useState(() => loaded ?? Later);
    return createElement(Shown, props);
  };
}

/** Safari does not say when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 3000 });
  else setTimeout(act, 1000);
}
