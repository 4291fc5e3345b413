/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: -1.267,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.398, 0.272, 0.361, 0.155, 0.121, -0.48, -0.315, 0.002, 0.14, -1.256, -0.779, -0.167, -0.246,
    -0.063, -0.185, 1.498, 0.247, -1.348, -0.578, -1.873, -1.13, -0.062, -1.883, -1.178, 1.162,
    -0.133, 1.938, 0.953, 0.038, 0.034,
  ],
};
