import { findAll, type TriggeredFinder } from './finder.js';

/** Bounded everywhere, so that no text makes it slow; the limits are those of RFC 5321. */
const PATTERN =
  /(?<![a-z0-9._%+-])[a-z0-9_%+-](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}(?![a-z0-9-])/g;

/** Find e-mail addresses; the value is in lower case. */
export const EMAILS: TriggeredFinder = {
  triggers: ['@'],
  find: (lower) => findAll('email', lower, PATTERN, (match) => match[0]),
};
