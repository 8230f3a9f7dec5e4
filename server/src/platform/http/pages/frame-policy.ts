/** What every page of the chat may load. */
export const framePolicy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * The header that tells a browser what the chat's frame may load and which sites may show it. The chat holds no ambient
 * rights, so every site may frame it until the shop names its own; a member's preview always may.
 */
export function framePolicyFor(sites: readonly string[]): string {
  if (sites.length === 0) return framePolicy;
  const sources = sites.flatMap((site) => [`https://${site}`, `http://${site}`]);
  return `${framePolicy}; frame-ancestors 'self' ${sources.join(' ')}`;
}
