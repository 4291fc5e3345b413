/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: 0.629,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.321, 0.365, 0.392, 0.233, 0.181, -0.383, -0.129, -0.303, 0.139, -0.717, -0.692, -0.222,
    -0.273, 0.024, -0.009, 1.465, 0.607, 0.459, 0.491, 0.38, 0.5, 0.883,
  ],
};
