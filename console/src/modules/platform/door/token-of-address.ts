/** The token of a link: after the `#`, which browsers keep to themselves, or in the query of older links. */
export function tokenOfAddress(): string {
  const inHash = new URLSearchParams(location.hash.slice(1)).get('token');
  return inHash ?? new URLSearchParams(location.search).get('token') ?? '';
}
