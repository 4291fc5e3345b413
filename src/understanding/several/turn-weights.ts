/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: 0.836,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.245, 0.218, 0.427, 0.353, 0.33, -0.296, -0.344, -0.181, -0.092, -0.621, -0.776, -0.277,
    -0.377, -0.025, -0.04, 1.189, 0.783, 0.766, 0.703, 0.52, 0.161, 0.938,
  ],
};
