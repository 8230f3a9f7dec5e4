/** Where to go once signed in: the page asked for, if it is one of ours, else the start. */
export function pageAfterSignIn(search: string): string {
  const wanted = new URLSearchParams(search).get('next') ?? '/';
  const isOurs = /^\/(?![/\\])/.test(wanted);
  // Whoever wrote the address may have meant it from the console's start or from the server's.
  return `/console${isOurs ? wanted.replace(/^\/console(?=[/?#]|$)/, '') || '/' : '/'}`;
}

/** Loads the console anew, so that nothing of the time before the sign-in stays in memory. */
export function goIn(): void {
  location.assign(pageAfterSignIn(location.search));
}
