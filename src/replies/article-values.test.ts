import { anArticle } from '../../test/support/goods.js';
import { filledWith, someShopValues } from '../../test/support/shop-values.js';
import { knownValues } from './known-values.js';

const values = someShopValues();
const filled = filledWith(values);
const body =
  'Express is {{fee "delivery.express"}}.\n\nThe {{product "P031"}} is {{price "P031"}}, {{stock "P031"}}.';

describe('ArticleValues', () => {
  it('fills in amounts, names and stock in the article’s language', () => {
    const article = anArticle({ lead: body.split('\n')[0], body });

    expect(filled.render(article)).toMatchObject({
      lead: 'Express is ¥15.',
      body: 'Express is ¥15.\n\nThe Steamer is ¥219, sold out.',
    });
    expect(filled.render(anArticle({ language: 'zh', body: '{{stock "P031"}}' }))?.body).toBe(
      '缺货',
    );
  });

  it('leaves an article without values as it is', () => {
    const article = anArticle();

    expect(filled.render(article)).toBe(article);
  });

  it('tells nothing rather than a text with a gap', () => {
    expect(filled.render(anArticle({ body: 'It is {{fee "gone"}}.' }))).toBeUndefined();
  });
});

describe('knownValues', () => {
  const check = knownValues(values);

  it('accepts text without values and values that the shop has', () => {
    expect(check('nothing { here }')).toEqual([]);
    expect(check(body)).toEqual([]);
  });

  it('names line and neighbours of a value that the shop does not have', () => {
    expect(check('One.\n\nTwo {{fee "delivery.expres"}} three.')).toMatchObject([
      {
        line: 3,
        message: 'there is no fee "delivery.expres"; known are delivery.express, delivery.standard',
      },
    ]);
  });

  it.each([
    ['{{cost "delivery.express"}}', /no kind of value/],
    ['{{fee}}', /one name in quotes/],
    ['{{fee delivery.express}}', /one name in quotes/],
    ['{{fee "delivery.express" 2}}', /one name in quotes/],
    ['{{{fee "delivery.express"}}}', /two braces/],
    ['{{#if fee}}x{{/if}}', /no blocks/],
    ['{{> other}}', /no blocks/],
    ['{{constructor.name}}', /no kind of value/],
    ['{{__proto__}}', /no kind of value/],
    ['{{fee "delivery.express"', /do not close/],
    ['a {{ b', /do not close/],
  ])('refuses %s', (text, message) => {
    const [fault] = check(text);

    expect(fault?.line).toBe(1);
    expect(fault?.message).toMatch(message);
  });
});
