import { type ComponentType, createElement, lazy, Suspense } from 'react';

/** A component that is loaded when it is first shown, and not with the console; until it is there its place is empty. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return (props) => <Suspense fallback={null}>{createElement(Loaded, props)}</Suspense>;
}
