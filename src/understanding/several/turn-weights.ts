/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: -0.638,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.214, 0.227, 0.472, 0.317, 0.257, -0.409, 0.193, 0.427, -0.475, -1.532, 0.014, 0.338, 0.058,
    0.009, -0.064, 0.394, -0.407, -0.81, -0.256, -1.281, -0.326, -0.54,
  ],
};
