import { CHANNELS } from './channels.js';
import type { ChannelFit, QueryFit } from './channel-fit.js';
import type { ArticleIndex } from './index/article-index.js';
import { grownFloat64 } from './index/growing.js';
import { CANDIDATES, INDEX_SETTINGS } from './settings.js';

/**
 * Chooses the articles worth a close look by a fixed sum: per channel the share of the best BM25F,
 * plus the cosine of the best phrase. Made once per index; its arrays serve every query.
 */
export class CandidateChooser {
  /** By article, what the last query's candidates were chosen by. */
  sums: Float64Array = new Float64Array(0);
  private phraseSums: Float64Array = new Float64Array(0);

  constructor(private readonly index: ArticleIndex) {}

  /**
   * Article numbers, the most promising first, ties by number.
   *
   * @param allowed articles for which it is false are left out.
   */
  choose(fit: QueryFit, allowed: (number: number) => boolean): readonly number[] {
    const { phrases, end } = this.index;
    this.sums = grownFloat64(this.sums, end);
    this.phraseSums = grownFloat64(this.phraseSums, phrases.end);
    this.sums.fill(0, 0, end);
    this.phraseSums.fill(0, 0, phrases.end);
    const weights = INDEX_SETTINGS[this.index.language].candidateWeights;
    for (const channel of CHANNELS) this.addCosines(fit[channel], weights[channel]);
    for (let phrase = 0; phrase < phrases.end; phrase++) {
      const sum = this.phraseSums[phrase] ?? 0;
      const owner = phrases.owner(phrase);
      if (sum > (this.sums[owner] ?? 0)) this.sums[owner] = sum;
    }
    for (const channel of CHANNELS) this.addShares(fit[channel], weights[channel]);
    return highest(this.sums, end, CANDIDATES, allowed);
  }

  private addCosines({ shared, lengths, cosineUnit }: ChannelFit, weight: number): void {
    const { phraseSums } = this;
    const unit = weight * cosineUnit;
    if (unit === 0) return;
    const end = this.index.phrases.end;
    for (let phrase = 0; phrase < end; phrase++) {
      const common = shared[phrase] ?? 0;
      if (common === 0) continue;
      phraseSums[phrase] = (phraseSums[phrase] ?? 0) + unit * common * lengths.inverse(phrase);
    }
  }

  private addShares({ whole, wholeUnit }: ChannelFit, weight: number): void {
    const { sums, index } = this;
    const unit = weight * wholeUnit;
    if (unit === 0) return;
    for (let number = 0; number < index.end; number++) {
      sums[number] = (sums[number] ?? 0) + unit * (whole[number] ?? 0);
    }
  }
}

/** The places of the highest positive values, highest first, ties by place. */
function highest(
  values: Float64Array,
  end: number,
  limit: number,
  allowed: (place: number) => boolean,
): readonly number[] {
  const places: number[] = [];
  let floor = 0;
  for (let place = 0; place < end; place++) {
    const value = values[place] ?? 0;
    if (value <= floor || !allowed(place)) continue;
    if (places.length === limit) places.pop();
    let at = places.length;
    while (at > 0 && (values[places[at - 1] ?? 0] ?? 0) < value) at--;
    places.splice(at, 0, place);
    if (places.length === limit) floor = values[places[limit - 1] ?? 0] ?? 0;
  }
  return places;
}
