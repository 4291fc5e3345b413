import type {
  ArticleCandidate,
  ImportFault,
  ReadCandidates,
} from '../../domain/knowledge/article-candidate.js';

/** What the files of one import have brought so far. */
export class Gathered implements ReadCandidates {
  readonly candidates: ArticleCandidate[] = [];
  readonly faults: ImportFault[] = [];
  full = false;

  /** @param most articles; what is beyond is not taken */
  constructor(private readonly most: number) {}

  /** False when it is full; what does not fit is told as a fault of the file. */
  add({ candidates, faults }: ReadCandidates, where = ''): boolean {
    if (this.full) return false;
    this.faults.push(...faults);
    const room = this.most - this.candidates.length;
    this.candidates.push(...candidates.slice(0, room));
    this.full = candidates.length > room;
    if (this.full) {
      this.faults.push({ where, field: '', code: 'too-many', instead: String(this.most) });
    }
    return !this.full;
  }
}
