import { readTrace } from './trace.js';
import { ruleWords, VOCABULARY } from './vocabulary.js';

describe('readTrace', () => {
  it('reads what the server tells', () => {
    const trace = readTrace({
      language: 'zh',
      intents: [{ id: 'order.status', score: 0.91 }, { id: 4 }],
      rule: 'article',
      article: 'return-how',
      articleVersion: '3',
      dialog: 'answer',
      step: 'start',
    });

    expect(trace).toEqual({
      language: 'zh',
      intents: [{ id: 'order.status', score: 0.91 }],
      rule: 'article',
      article: 'return-how · 3',
      dialog: 'answer',
      step: 'start',
    });
  });

  it('finds nothing where there is no trace', () => {
    expect(readTrace(undefined)).toBeUndefined();
    expect(readTrace({})).toEqual({ intents: [] });
  });
});

describe('ruleWords', () => {
  it('explains a rule by its name, its intent or its first word', () => {
    const words = VOCABULARY.en;

    expect(ruleWords('close-call', words)).toBe(words.rules['close-call']);
    expect(ruleWords('thanks', words)).toBe(words.intents['thanks']);
    expect(ruleWords('status-shipped', words)).toBe(words.rules['status']);
    expect(ruleWords('unheard-of', words)).toBe('unheard-of');
  });
});

describe('VOCABULARY', () => {
  it('explains the same in both languages', () => {
    const { zh, en } = VOCABULARY;
    for (const part of ['intents', 'rules', 'dialogs', 'steps'] as const) {
      expect(Object.keys(zh[part]).sort()).toEqual(Object.keys(en[part]).sort());
    }
  });
});
