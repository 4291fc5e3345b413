import { grownFloat32, grownUint32 } from './growing.js';

/** By phrase of one channel: the length of its vector of weights, and how many different tokens it has. */
export class PhraseLengths {
  private inverses: Float32Array = new Float32Array(64);
  private counts: Uint32Array = new Uint32Array(64);

  /** @param norm Σ weight² of its tokens. */
  set(phrase: number, norm: number, tokens: number): void {
    this.inverses = grownFloat32(this.inverses, phrase + 1);
    this.counts = grownUint32(this.counts, phrase + 1);
    this.inverses[phrase] = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    this.counts[phrase] = tokens;
  }

  /** One over the length; 0 when the phrase has no tokens or is not in use. */
  inverse(phrase: number): number {
    return this.inverses[phrase] ?? 0;
  }

  tokenCount(phrase: number): number {
    return this.counts[phrase] ?? 0;
  }
}
