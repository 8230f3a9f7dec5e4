/** Where to go once signed in: the page asked for, if it is one of ours, else the start. */
export function pageAfterSignIn(search: string): string {
  const wanted = new URLSearchParams(search).get('next') ?? '/';
  const isOurs = /^\/(?![/\\])/.test(wanted);
  return `/console${isOurs ? wanted : '/'}`;
}

/** Loads the console anew, so that nothing of the time before the sign-in stays in memory. */
export function goIn(): void {
  location.assign(pageAfterSignIn(location.search));
}
