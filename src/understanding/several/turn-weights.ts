/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: 0.791,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.245, 0.216, 0.431, 0.348, 0.324, -0.297, -0.328, -0.173, -0.085, -0.62, -0.753, -0.275,
    -0.315, -0.026, -0.04, 1.145, 0.731, 0.719, 0.666, 0.464, 0.124, 0.922,
  ],
};
