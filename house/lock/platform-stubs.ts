import { z } from 'zod';

const Names = z.record(z.string(), z.string()).default({});
const Package = z.looseObject({ dev: z.boolean().optional(), optionalDependencies: Names });

/** What this needs to know of a package-lock.json; everything else passes through as it is. */
export const Lock = z.looseObject({ packages: z.record(z.string(), Package) });
export type Lock = z.infer<typeof Lock>;

/** A package for one platform, of which only the name and version are known. */
interface Stub {
  readonly version: string;
  readonly optional: true;
  readonly dev?: true;
  readonly os?: string[];
  readonly cpu?: string[];
  readonly libc?: string[];
}

const systems: Readonly<Record<string, string>> = { windows: 'win32' };
for (const name of [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
]) {
  Object.assign(systems, { [name]: name });
}
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  's390x',
  'ppc64',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];
const libraries: Readonly<Record<string, string>> = {
  musl: 'musl',
  musleabihf: 'musl',
  gnu: 'glibc',
  gnueabihf: 'glibc',
};

/**
 * The entries that a lock lacks because the registry in use did not serve packages for other platforms. `npm ci`
 * compares names and versions, so an entry without a checksum is enough for it to go on; on those platforms npm
 * then fetches the package by version, without a checksum to hold it to.
 */
export function platformStubs(lock: Lock): Record<string, Stub> {
  const stubs: Record<string, Stub> = {};
  for (const [path, { dev, optionalDependencies }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(lock, path, name)) continue;
      stubs[`node_modules/${name}`] = { version, optional: true, ...(dev && { dev }), ...platformOf(name) };
    }
  }
  return stubs;
}

/** Whether a dependency of the package at `path` is found as Node finds it: in its own folder or any above. */
function isLocked(lock: Lock, path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** Reads a name such as `@scope/tool-linux-arm64-musl`. Without a system in it no machine is to install it. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const parts = name.split(/[-/]/);
  const os = parts.map((part) => systems[part]).find((part) => part !== undefined);
  const cpu = processors.find((processor) => parts.includes(processor));
  const libc =
    os === 'linux' ? parts.map((part) => libraries[part]).find((part) => part !== undefined) : undefined;
  return { os: [os ?? 'none'], ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}
