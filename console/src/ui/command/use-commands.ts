import { createContext, use, useEffect, useMemo } from 'react';
import { type Command, CommandStore, type FindingSource } from './command-store.ts';

export const CommandContext = createContext(new CommandStore());

/**
 * Offers commands in the palette while the component is shown.
 *
 * @param make makes the list; called again when `inputs` change
 */
export function useCommands(make: () => readonly Command[], inputs: readonly unknown[]): void {
  const store = use(CommandContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the list depends on
  const commands = useMemo(make, inputs);
  // The outside system is the palette.
  useEffect(() => store.add(commands), [store, commands]);
}

/** Lets the palette search something while the component is shown; give the same object each time. */
export function useFindingSource(source: FindingSource): void {
  const store = use(CommandContext);
  // The outside system is the palette.
  useEffect(() => store.addSource(source), [store, source]);
}
