import { createContext, use, useMemo } from 'react';
import { useMay } from '#lib/session/session-context.ts';
import type { ConsoleModule } from './console-module.ts';
import { type ListedWing, listWings } from './wing-list.ts';

export const ModulesContext = createContext<readonly ConsoleModule[]>([]);

/** The rail's content for whoever is signed in. */
export function useWings(): readonly ListedWing[] {
  const modules = use(ModulesContext);
  const may = useMay();
  return useMemo(() => listWings(modules, may), [modules, may]);
}
