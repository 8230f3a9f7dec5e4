import { product, type SourceFile } from '../source.ts';

/** A key as a file declares it, and where it works: everywhere, or on the screens of one module. */
interface Declared {
  readonly keys: string;
  readonly path: string;
  readonly place: string;
}

const everywhere = 'everywhere';
const worksEverywhere =
  /^console\/src\/(ui\/(shell|command|toast)\/|modules\/[^/]+\/index\.ts$|ui\/keys\/key-help\.tsx$|.*\/(everywhere|\w+-everywhere|offer-slip|bell|status-keys)\.tsx?$)/;
const ofModule = /^console\/src\/modules\/([^/]+)\//;
/** How keys are declared: to the hook, in a list of acts, by a name, and as the keys of a status. */
const declarations = [
  /useShortcut\(\s*'([^']+)'/g,
  /\bkeys: '([^']+)'/g,
  /\w+Keys = '([^']+)'/g,
  /^\s+(?!keys)\w+: '([a-z] [a-z])',$/gm,
];
/** Taken over on purpose by what stands on top: searching in what is shown, taking back what was just done. */
const takenOver = new Set(['/', 'mod+z']);
/** A tree's own keys stand in its menu as well. */
const saidTwice = /^console\/src\/modules\/reasons\/editor\/reason-menu\.tsx$/;

/**
 * A key does one thing: none is declared twice where both work, and none is the beginning of another, which it would
 * keep from ever being finished.
 */
export function shortcutsAreUnique(files: readonly SourceFile[]): string[] {
  const all = product(files).flatMap(declaredIn);
  return all.flatMap((one, index) =>
    all
      .filter((other, at) => at !== index && meet(one, other))
      .flatMap((other) => {
        if (one.keys === other.keys && one.path <= other.path)
          return [`${one.path} and ${other.path} both want the key ${one.keys}.`];
        if (other.keys.startsWith(`${one.keys} `))
          return [`${one.path} takes ${one.keys}, with which ${other.keys} of ${other.path} begins.`];
        return [];
      }),
  );
}

function declaredIn({ path, text }: SourceFile): Declared[] {
  const place = worksEverywhere.test(path) ? everywhere : ofModule.exec(path)?.[1];
  if (place === undefined || saidTwice.test(path)) return [];
  return declarations
    .flatMap((declaration) => [...text.matchAll(declaration)].map(([, keys = '']) => keys))
    .filter((keys) => !takenOver.has(keys))
    .map((keys) => ({ keys, path, place }));
}

function meet(one: Declared, other: Declared): boolean {
  return one.place === other.place || one.place === everywhere || other.place === everywhere;
}
