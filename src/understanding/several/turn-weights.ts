/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: 0.475,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.218, 0.273, 0.412, 0.386, 0.328, -0.277, -0.549, -0.466, 0.116, -0.492, -0.439, -0.066,
    -0.248, -0.014, -0.048, 1.268, 0.458, 0.333, 0.371, 0.108, 0.536, 0.694,
  ],
};
