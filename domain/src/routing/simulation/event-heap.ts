/** Events in order of their moment; those of one moment in the order in which they were put in. */
export interface EventHeap<Event extends { readonly at: number }> {
  push(event: Event): void;
  /** The next event, left in; undefined when there is none. */
  peek(): Event | undefined;
  /** The next event, taken out; undefined when there is none. */
  pop(): Event | undefined;
}

/** An empty heap: putting in and taking out cost the logarithm of what is in it. */
export function eventHeap<Event extends { readonly at: number }>(): EventHeap<Event> {
  const items: { readonly event: Event; readonly order: number }[] = [];
  let order = 0;
  const isBefore = (one: number, other: number): boolean => {
    const [a, b] = [items[one], items[other]];
    if (!a || !b) return false;
    return a.event.at < b.event.at || (a.event.at === b.event.at && a.order < b.order);
  };
  const swap = (one: number, other: number): void => {
    const [a, b] = [items[one], items[other]];
    if (a && b) [items[one], items[other]] = [b, a];
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isBefore(at, above)) return;
      swap(at, above);
      at = above;
    }
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const lower = isBefore(right, left) ? right : left;
      if (!isBefore(lower, at)) return;
      swap(lower, at);
      at = lower;
    }
  };
  return {
    push: (event) => {
      items.push({ event, order: order++ });
      rise(items.length - 1);
    },
    peek: () => items[0]?.event,
    pop: () => {
      const first = items[0];
      const last = items.pop();
      if (!first || !last) return undefined;
      if (items.length > 0) {
        items[0] = last;
        sink();
      }
      return first.event;
    },
  };
}
