import { readFileSync } from 'node:fs';

/** Words of one entry a line, as the tagger of `natural` keeps them; read as text, which is quicker. */
const LEXICON = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
const LOWER_CASE_WORD = /"([a-z]{4,})": \[/g;

/** Some 42,000 English words of four letters and more, inflected ones too; names are left out. */
export function englishDictionary(): string[] {
  const text = readFileSync(require.resolve(LEXICON), 'utf8');
  return Array.from(text.matchAll(LOWER_CASE_WORD), (match) => match[1] ?? '');
}
