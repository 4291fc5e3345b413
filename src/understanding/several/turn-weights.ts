/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: 0.774,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.302, 0.369, 0.426, 0.273, 0.22, -0.41, -0.782, 0.548, 0.052, -0.921, -0.751, -0.249, -0.259,
    0.018, 0.004, 1.165, 0.827, 0.58, 0.794, 0.721, 0.604, 0.956,
  ],
};
