import { grownUint32 } from './growing.js';

/** The phrases of all articles (titles, questions, learned ones), each by a number that is used again. */
export class PhraseTable {
  private readonly texts: (string | undefined)[] = [];
  private owners: Uint32Array = new Uint32Array(64);
  private readonly unused: number[] = [];

  /** One more than the highest number in use. */
  get end(): number {
    return this.texts.length;
  }

  /** How many phrases there are. */
  get live(): number {
    return this.texts.length - this.unused.length;
  }

  /** @param owner number of the article. */
  add(owner: number, text: string): number {
    const phrase = this.unused.pop() ?? this.texts.length;
    this.owners = grownUint32(this.owners, phrase + 1);
    this.texts[phrase] = text;
    this.owners[phrase] = owner;
    return phrase;
  }

  remove(phrase: number): void {
    this.texts[phrase] = undefined;
    this.unused.push(phrase);
  }

  /** The phrase as written; empty when the number is not in use. */
  text(phrase: number): string {
    return this.texts[phrase] ?? '';
  }

  /** The number of the article that the phrase belongs to. */
  owner(phrase: number): number {
    return this.owners[phrase] ?? 0;
  }
}
