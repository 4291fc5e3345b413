/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: -1.097,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.6,
  signs: [
    0.374, 0.202, 0.433, 0.11, 0.09, -0.358, -0.475, -0.264, -0.133, -2.395, -0.598, 0.204, 0.311,
    -0.098, -0.183, 1.26, 0.562, -1.43, -0.63, -1.163, -1.041, -0.35, -2.033, -1.077, 1.122, -0.094,
    1.439, 1.137, 0.05, 0.001,
  ],
};
