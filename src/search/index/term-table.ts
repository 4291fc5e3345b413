const EMPTY = 0;
const FULLEST = 0.6;

/** Numbers the token hashes of one channel from 0 upwards: an open hash table in typed arrays. */
export class TermTable {
  private hashes: Int32Array = new Int32Array(512);
  /** Term number + 1 at the place of its hash; 0 is a free place. */
  private places: Int32Array = new Int32Array(1024);
  private terms = 0;

  /** The number of terms ever numbered. */
  get size(): number {
    return this.terms;
  }

  /** The number of a token, or -1 when it was never added. */
  find(hash: number): number {
    return (this.places[this.placeOf(hash)] ?? EMPTY) - 1;
  }

  /** The number of a token, a new one when it was never added. */
  add(hash: number): number {
    const place = this.placeOf(hash);
    const known = this.places[place] ?? EMPTY;
    if (known !== EMPTY) return known - 1;
    if (this.terms + 1 > this.places.length * FULLEST) {
      this.grow();
      return this.add(hash);
    }
    if (this.terms === this.hashes.length) this.hashes = enlarged(this.hashes);
    this.hashes[this.terms] = hash;
    this.places[place] = ++this.terms;
    return this.terms - 1;
  }

  private placeOf(hash: number): number {
    const mask = this.places.length - 1;
    let place = hash & mask;
    for (;;) {
      const term = this.places[place] ?? EMPTY;
      if (term === EMPTY || this.hashes[term - 1] === hash) return place;
      place = (place + 1) & mask;
    }
  }

  private grow(): void {
    this.places = new Int32Array(this.places.length * 2);
    for (let term = 0; term < this.terms; term++) {
      this.places[this.placeOf(this.hashes[term] ?? 0)] = term + 1;
    }
  }
}

function enlarged(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
