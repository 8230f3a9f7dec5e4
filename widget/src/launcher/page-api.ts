/** What a shop's page may ask for. */
export interface Commands {
  open(): void;
  close(): void;
  /** Says who the signed-in visitor is, vouched for by the shop's server: a value of JSON, which the frame reads. */
  identify(identity: unknown): void;
  /** The visitor has signed out: the next one at this browser is somebody else. */
  reset(): void;
}

/** `window.Zhiyin('open')`. A page may define it before us as a function that collects its calls in `q`. */
export interface PageApi {
  (...call: unknown[]): void;
  q?: ArrayLike<unknown>[];
  isRunning?: boolean;
}

declare global {
  interface Window {
    Zhiyin?: PageApi;
  }
}

/** Takes the place of the page's own stand-in, and does what was asked of it so far. */
export function installPageApi(page: Window, commands: Commands): void {
  const waiting = page.Zhiyin?.q ?? [];
  const api: PageApi = (...call) => obey(commands, call);
  api.isRunning = true;
  page.Zhiyin = api;
  for (const call of Array.from(waiting)) api(...Array.from(call));
}

/** Whether a launcher runs on this page already: the script may be included twice. */
export function isRunning(page: Window): boolean {
  return page.Zhiyin?.isRunning === true;
}

/** Does what it understands; a page written for a later version loses nothing but that. */
function obey(commands: Commands, [verb, what]: readonly unknown[]): void {
  if (verb === 'open') commands.open();
  if (verb === 'close') commands.close();
  if (verb === 'reset') commands.reset();
  // What another window is sent must be plain.
  if (verb === 'identify') commands.identify(JSON.parse(JSON.stringify(what ?? null)));
}
