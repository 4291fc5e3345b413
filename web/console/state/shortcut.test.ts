import { commandOf, sendsOn, type Press } from './shortcut.js';

const press = (key: string, part: Partial<Press> = {}): Press => ({
  key,
  modified: false,
  typing: false,
  composing: false,
  dialogOpen: false,
  ...part,
});

describe('commandOf', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['a', 'accept'],
    ['R', 'reply'],
    ['n', 'note'],
    ['t', 'transfer'],
    ['e', 'resolve'],
    ['?', 'help'],
  ])('reads %j as %s', (key, kind) => {
    expect(commandOf(press(key))).toEqual({ kind });
  });

  it('reads digits as lists', () => {
    expect(commandOf(press('1'))).toEqual({ kind: 'tab', place: 0 });
    expect(commandOf(press('0'))).toBeUndefined();
  });

  it.each(['typing', 'composing', 'modified', 'dialogOpen'] as const)(
    'is silent while %s',
    (what) => {
      expect(commandOf(press('a', { [what]: true }))).toBeUndefined();
    },
  );

  it('knows no key by the name of an object part', () => {
    expect(commandOf(press('constructor'))).toBeUndefined();
    expect(commandOf(press('Enter'))).toBeUndefined();
  });
});

describe('sendsOn', () => {
  const enter = { key: 'Enter', shiftKey: false, isComposing: false, keyCode: 13 };

  it('sends on Enter and not on Shift + Enter', () => {
    expect(sendsOn(enter)).toBe(true);
    expect(sendsOn({ ...enter, shiftKey: true })).toBe(false);
  });

  it('leaves Enter to an input method, in every browser', () => {
    expect(sendsOn({ ...enter, isComposing: true })).toBe(false);
    expect(sendsOn({ ...enter, keyCode: 229 })).toBe(false);
  });
});
