import { adapterNames, type ChannelKind, accountWords as words } from '@zhiyin/domain/channels';
import { perSystem } from '#platform/per-system.ts';
import { Refusal } from '#platform/refusal.ts';
import type { System } from '#platform/system.ts';
import type { ChannelAdapter, Manifest } from './adapter.ts';

type Adapters = ReadonlyMap<string, ChannelAdapter>;

/** Each line of the domain's list has its folder here, and the folder an `adapter.ts` that says `adapter`. */
const shipped: Adapters = new Map(
  await Promise.all(Object.keys(adapterNames).map(async (key) => [key, await load(key)] as const)),
);

async function load(key: string): Promise<ChannelAdapter> {
  const module: { adapter?: ChannelAdapter } = await import(`./${key}/adapter.ts`);
  if (!module.adapter) throw new Error(`adapters/${key}/adapter.ts exports no adapter`);
  requireKnownSecrets(key, module.adapter.manifest);
  return module.adapter;
}

/** A secret that names no question would be kept as any other answer: open. */
function requireKnownSecrets(key: string, { form, secrets }: Manifest): void {
  const asked = form.questions.map((question) => question.key);
  const unknown = secrets.find((secret) => !asked.includes(secret));
  if (unknown !== undefined) throw new Error(`adapters/${key} keeps a secret that it never asks: ${unknown}`);
}

/** What a shipped adapter says of itself; `undefined` for what none brings. */
export function shippedManifest(kind: string): Manifest | undefined {
  return shipped.get(kind)?.manifest;
}

/** The adapters of a system: those that are shipped, unless a test brings its own. */
export const adaptersOf = perSystem<Adapters>(() => shipped);

/** One adapter. @throws Refusal `missing`. */
export function adapterOf(system: System, kind: string): ChannelAdapter {
  const adapter = adaptersOf.of(system).get(kind);
  if (!adapter) throw new Refusal('missing', words.kindUnknown);
  return adapter;
}

/** Every kind of channel as screens are told of it. */
export function channelKinds(system: System): ChannelKind[] {
  const names: Readonly<Record<string, ChannelKind['name']>> = adapterNames;
  return [...adaptersOf.of(system)].map(([key, { manifest }]) => ({
    ...manifest,
    key,
    name: names[key] ?? { zh: key, en: key },
  }));
}
