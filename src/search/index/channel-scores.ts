/** What one channel says about a query; made once and emptied for each query. */
export class ChannelScores {
  /** By article: BM25 of the whole text, and of what is asked (title, questions, keywords). */
  whole = new Float32Array(0);
  asked = new Float32Array(0);
  /** By phrase: Σ weight² and number of the tokens it shares with the query. */
  shared = new Float32Array(0);
  hits = new Uint16Array(0);
  /** Σ weight² of the query's tokens among phrases. */
  queryNorm = 0;
  /** Σ weight of the query's tokens among articles: the most that an article could score. */
  queryWeight = 0;

  clear(articles: number, phrases: number): void {
    if (this.whole.length < articles) {
      this.whole = new Float32Array(roomFor(articles));
      this.asked = new Float32Array(roomFor(articles));
    }
    if (this.shared.length < phrases) {
      this.shared = new Float32Array(roomFor(phrases));
      this.hits = new Uint16Array(roomFor(phrases));
    }
    this.whole.fill(0);
    this.asked.fill(0);
    this.shared.fill(0);
    this.hits.fill(0);
    this.queryNorm = 0;
    this.queryWeight = 0;
  }
}

/** Some more than needed, so that single additions do not make new arrays. */
function roomFor(count: number): number {
  return Math.ceil(count * 1.25) + 16;
}
