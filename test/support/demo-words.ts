import { loadReplies, type AllReplies } from '../../src/replies/load-replies.js';

let loaded: AllReplies | undefined;

/** The shop's replies, read once per test file. */
export function demoWords(): AllReplies {
  loaded ??= loadReplies('dialogs');
  return loaded;
}
