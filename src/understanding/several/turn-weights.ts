/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: -1.309,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.6,
  signs: [
    0.33, 0.19, 0.516, 0.111, 0.077, -0.342, -0.696, 0.001, -0.15, -2.462, -0.804, 0.062, 0.218,
    -0.133, -0.208, 1.149, 0.528, -1.557, -1.009, -1.262, -1.109, -0.554, -2.025, -1.173, 1.249,
    -0.121, 1.75, 1.269, 0.027, -0.002,
  ],
};
