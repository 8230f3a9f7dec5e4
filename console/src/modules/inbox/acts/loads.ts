type UseLoads = () => ReadonlyMap<string, number>;

const none: ReadonlyMap<string, number> = new Map();
let useAdded: UseLoads = () => none;

/**
 * Says how much everybody has on their desk, for those who hand conversations over. The outer module that weighs
 * conversations calls it once, when it is loaded; nobody has anything until then.
 */
export function addLoads(useWeighed: UseLoads): void {
  useAdded = useWeighed;
}

/** How much everybody has on their desk, by member. */
export function useLoads(): ReadonlyMap<string, number> {
  return useAdded();
}
