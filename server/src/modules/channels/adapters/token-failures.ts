/** The vendor refuses a token, or the credentials that fetch one. */
export class TokenRefused extends Error {
  constructor(detail: string) {
    super(detail.slice(0, 300));
    this.name = 'TokenRefused';
  }
}

/** No token could be fetched now: nobody answered. Nothing was sent, and later it may go. */
export class TokenNotHad extends Error {
  constructor(detail: string) {
    super(detail.slice(0, 300));
    this.name = 'TokenNotHad';
  }
}
