/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: -0.664,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.226, 0.217, 0.442, 0.306, 0.263, -0.418, -0.31, 0.917, -0.482, -1.306, 0.083, 0.322, -0.2,
    0.002, -0.044, 0.296, -0.487, -0.814, -0.406, -1.198, -0.386, -0.477,
  ],
};
