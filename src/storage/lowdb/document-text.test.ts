import { decodeDocument, encodeDocument, idInDocument } from './document-text.js';

const content = { version: 7, id: 'a"b\n包裹\ud800', json: '{"text":"包裹 }\\n","n":1}' };

describe('encodeDocument', () => {
  it('makes one JSON object that anybody can read', () => {
    const object: unknown = JSON.parse(encodeDocument(content).toString('utf8'));

    expect(object).toEqual({
      crc: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      v: 7,
      id: content.id,
      value: { text: '包裹 }\n', n: 1 },
    });
  });

  it.each([
    0, 1, 4_030, 4_031, 4_032, 4_033, 4_034, 4_035, 4_036, 4_037, 4_038, 4_039, 4_040, 9_000,
  ])('fills whole blocks around a text of %i characters and gives it back', (length) => {
    const kept = { version: 1, id: 'i', json: JSON.stringify('x'.repeat(length)) };

    const bytes = encodeDocument(kept);

    expect(bytes.length % 4096).toBe(0);
    expect(bytes.toString('latin1').endsWith('\n')).toBe(true);
    expect(decodeDocument(bytes, 'i')).toEqual(kept);
  });
});

describe('decodeDocument', () => {
  it('gives back what was encoded', () => {
    expect(decodeDocument(encodeDocument(content), content.id)).toEqual(content);
  });

  it('refuses the document of another id', () => {
    expect(decodeDocument(encodeDocument(content), 'other')).toBeUndefined();
  });

  it('refuses each document with one bit flipped', () => {
    const sound = encodeDocument(content);
    for (let bit = 0; bit < sound.length * 8; bit += 1) {
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      if (decodeDocument(bytes, content.id)) throw new Error(`bit ${bit} went unnoticed`);
    }
  });

  it('refuses a document that is cut at any byte', () => {
    const sound = encodeDocument(content);
    for (let length = 0; length < sound.length; length += 1) {
      if (decodeDocument(sound.subarray(0, length), content.id)) {
        throw new Error(`a cut at ${length} went unnoticed`);
      }
    }
  });

  it('refuses a document with anything after it', () => {
    const longer = Buffer.concat([encodeDocument(content), Buffer.from(' ')]);

    expect(decodeDocument(longer, content.id)).toBeUndefined();
  });

  it('refuses JSON that is no document', () => {
    for (const text of ['', '{}', 'null', '{"v":1,"id":"i","value":1}']) {
      expect(decodeDocument(Buffer.from(text), 'i')).toBeUndefined();
    }
  });
});

describe('idInDocument', () => {
  it('reads the id of a sound document', () => {
    expect(idInDocument(encodeDocument(content))).toBe(content.id);
  });

  it('reads none from a damaged one', () => {
    expect(idInDocument(encodeDocument(content).subarray(1))).toBeUndefined();
    expect(idInDocument(Buffer.from(''))).toBeUndefined();
  });
});
