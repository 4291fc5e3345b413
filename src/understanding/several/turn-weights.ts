/** Made by `scripts/train-turns.ts` from `intents/turns`; the order is that of `SIGNS`. */
export const TURN_WEIGHTS = {
  start: -0.638,
  /** Log odds from which a message is heard as two wishes. */
  least: 0.4,
  signs: [0.213,0.227,0.474,0.318,0.258,-0.409,0.195,0.42,-0.481,-1.533,0.012,0.334,0.059,0.009,-0.066,0.396,-0.403,-0.813,-0.256,-1.278,-0.327,-0.538],
};
