/**
 * The modules by ring, innermost first. Calls go inward, facts go outward: a module may ask those of its own ring
 * and of rings before it, never one of a later ring. The module `platform` holds what every shop sets up.
 */
export const rings = [
  ['platform', 'people', 'customers', 'channels', 'store', 'reasons'],
  ['inbox', 'tickets', 'complaints', 'incidents'],
  ['routing', 'sla', 'handoffs', 'knowledge', 'assistant'],
  [
    'surveys',
    'suggestions',
    'reviews',
    'quality',
    'training',
    'performance',
    'workforce',
    'wellbeing',
    'care',
  ],
  ['insights', 'improvement', 'strategy'],
] as const;

/** Every module that has a ring. */
export const modules: readonly string[] = rings.flat();
