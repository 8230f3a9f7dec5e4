/**
 * A page's address as links take it.
 *
 * @example <Link {...placeOf('/insights/feed?insight=1')}> // to="/insights/feed" search={{ insight: '1' }}
 */
export function placeOf(path: string): { to: string; search: Record<string, string> } {
  const [to = '', query = ''] = path.split('?');
  return { to, search: Object.fromEntries(new URLSearchParams(query)) };
}
