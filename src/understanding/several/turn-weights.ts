/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: -1.221,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.6,
  signs: [
    0.369, 0.223, 0.44, 0.08, 0.068, -0.368, -0.41, 0.028, -0.163, -2.16, -0.545, -0.021, -0.122,
    -0.073, -0.164, 0.95, 0.416, -1.354, -0.731, -1.375, -1.051, -0.06, -2.066, -1.442, 1.163,
    -0.044, 1.721, 1.16, 0.071, 0.017,
  ],
};
