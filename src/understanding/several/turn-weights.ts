/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: 0.467,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [
    0.315, 0.358, 0.366, 0.306, 0.263, -0.396, -0.56, 0.271, 0.161, -0.612, -0.467, -0.193, -0.339,
    0.038, -0.012, 0.997, 0.398, 0.411, 0.517, 0.254, 0.414, 0.507,
  ],
};
