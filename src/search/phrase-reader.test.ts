import { tokenise, type Tokens } from './channels.js';
import { PhraseReader } from './phrase-reader.js';

const read = (text: string): Tokens => tokenise(text);

describe('PhraseReader', () => {
  const reader = new PhraseReader();
  for (const text of ['card not working', 'card lost', 'not my card']) reader.count(read(text));

  it('leaves out what no counted phrase has', () => {
    expect(reader.read(read('zebra')).hashes).toHaveLength(0);
  });

  it('tells the order of words apart', () => {
    const one = reader.read(read('card not working'));
    const other = reader.read(read('working not card'));

    expect(one.hashes.length).toBeGreaterThan(other.hashes.length);
  });

  it('knows a single further phrase once it has met it', () => {
    const growing = new PhraseReader();
    growing.count(read('card lost'));
    growing.meet(read('kerfuffle'));

    expect(growing.read(read('kerfuffle')).hashes.length).toBeGreaterThan(0);
  });
});
