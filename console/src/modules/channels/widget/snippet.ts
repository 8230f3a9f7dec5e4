/**
 * The one line for the shop's page.
 *
 * @param origin where this server is reached, e.g. `https://desk.example`
 */
export function snippetOf(origin: string, siteKey: string): string {
  return `<script async src="${origin}/widget/launcher.js" data-site="${siteKey}"></script>`;
}
