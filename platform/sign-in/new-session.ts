// A session just opened: the token goes to the browser and is known to nobody else.

export interface NewSession {
  readonly token: string;
  readonly expiresAt: string;
}
