/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: 0.505,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.319, 0.364, 0.359, 0.287, 0.242, -0.391, -0.526, 0.312, 0.178, -0.576, -0.587, -0.194, -0.334,
    0.037, -0.011, 1.009, 0.45, 0.446, 0.504, 0.309, 0.379, 0.692,
  ],
};
