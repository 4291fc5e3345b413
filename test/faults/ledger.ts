/** An activity as the API gives it, on screens and in the log. */
export interface Shown {
  readonly id: string;
  readonly timestamp: string;
  readonly replyToId?: string;
  readonly from: { readonly role: 'user' | 'bot' };
  readonly channelData: { readonly clientActivityID?: string };
}

/** A message as its customer remembers it. */
export interface Sent {
  readonly key: string;
  /** The id of the acknowledgement; `undefined` while there is none. */
  id?: string;
  tries: number;
}

/** What one customer knows by themselves: the other side of every promise the server made. */
export interface Ledger {
  readonly customer: string;
  /** In the order of sending: a message follows only when the one before was acknowledged. */
  readonly sent: Sent[];
  /** Everything that came over the customer's streams, in the order it came, doubles included. */
  readonly screen: Shown[];
  /** Answers that no restart excuses, such as 404 for a conversation that exists. */
  readonly refusals: string[];
}
