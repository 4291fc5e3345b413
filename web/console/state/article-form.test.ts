import { asForm, EMPTY_FORM, formOf, sameForm, slugFrom, textOf } from './article-form.js';

const text = {
  ...{ topic: 'returns', title: 'How?', questions: ['one', 'two'], keywords: ['a', 'b'] },
  ...{ next: [], source: 's', body: 'Text.', audience: ['gold'], validTo: '2026-12-31' },
};

describe('the form of an article', () => {
  it('gives back what it was filled with', () => {
    expect(textOf(formOf(text))).toEqual(text);
  });

  it('parts lists at Chinese and English commas, and leaves out what is empty', () => {
    const form = { ...EMPTY_FORM, keywords: '退货，运费、 fee,fee, ', questions: ' a \n\nb' };

    expect(textOf(form)).toMatchObject({
      keywords: ['退货', '运费', 'fee'],
      questions: ['a', 'b'],
    });
    expect(textOf(form)).not.toHaveProperty('audience');
  });

  it('is the same in spite of blanks, and not the same with another word', () => {
    expect(sameForm(formOf(text), { ...formOf(text), keywords: 'a,b ' })).toBe(true);
    expect(sameForm(formOf(text), { ...formOf(text), body: 'Text!' })).toBe(false);
  });

  it('is read from what was kept only when it is whole', () => {
    expect(asForm(formOf(text))).toEqual(formOf(text));
    expect(asForm({ title: 'half' })).toBeUndefined();
    expect(asForm(null)).toBeUndefined();
  });
});

describe('slugFrom', () => {
  it.each([
    ['How do I return it?', 'how-do-i-return-it'],
    ['What’s “100” for?', 'whats-100-for'],
    ['怎么退货', ''],
  ])('makes of %s the name %s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });
});
