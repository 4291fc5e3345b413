/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: -1.162,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.6,
  signs: [
    0.401, 0.2, 0.471, 0.077, 0.085, -0.362, -0.417, -0.18, -0.112, -2.237, -0.596, -0.104, 0.167,
    -0.112, -0.158, 1.434, 0.553, -1.544, -0.708, -1.218, -0.967, -0.293, -2.058, -1.492, 1.153,
    -0.035, 1.772, 1.287, 0.034, -0.025,
  ],
};
