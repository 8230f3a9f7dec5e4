/**
 * The address of a request below `/api`. A parameter the path names but nobody gave is our own mistake and throws;
 * query values that are undefined or null are left out, lists repeat their name.
 *
 * @example address('/tickets/:ticketId', { ticketId: 'a/b' }, { after: 3 }) // '/api/tickets/a%2Fb?after=3'
 */
export function address(path: string, params: unknown, query: unknown): string {
  const given = new Map(Object.entries(params ?? {}));
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = given.get(name);
    if (value === undefined) throw new Error(`The path ${path} needs ${name}.`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, asText(one));
    }
  }
  const tail = search.toString();
  return `/api${filled}${tail && `?${tail}`}`;
}

function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
