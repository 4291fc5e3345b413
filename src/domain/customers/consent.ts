import type { Collection } from '../store.js';

/** Whether a person may be sent marketing messages; asked for by `optout`, by customer or channel user. */
export interface Consent {
  readonly marketing: boolean;
  readonly at: string;
}

export const consents: Collection<Consent> = { name: 'consent', indexes: {} };
