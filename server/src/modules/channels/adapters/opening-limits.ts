/** How many threads may begin in an hour: by one sender, from one domain, by all together who never wrote before. */
export interface OpeningLimits {
  readonly sender: number;
  readonly domain: number;
  readonly newcomers: number;
}
