import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from 'react';
import { onceLoaded, quietly } from './quietly.ts';

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
  const part = onceLoaded(load);
  const Later = later(part.load);
  whenIdle(() => void quietly(part.load));
  return (props) => {
    const [Shown] = useState(() => part.now() ?? Later);
    return createElement(Shown, props);
  };
}

/** Safari does not say when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 3000 });
  else setTimeout(act, 1000);
}
