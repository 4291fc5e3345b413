import { displayName } from './display-name.js';

const STAFF = ['林晓', 'Lin Xiao', '陈默', 'Chen Mo', '艾玛·克拉克', 'Emma Clarke'];

describe('displayName', () => {
  it.each([
    ['Anna', 'Anna'],
    [' Anna   Maria ', 'Anna Maria'],
    ['周雨桐', '周雨桐'],
    ['O’Brien-Smith', 'O’Brien-Smith'],
    ['José Ñandú', 'José Ñandú'],
    ['Ａｎｎａ', 'Anna'],
    ['Anna\nMaria\t', 'Anna Maria'],
    ['\u202eannA\u202c', 'annA'],
    ['An\u200bna\u0000', 'Anna'],
    ['A\u0301\u0302\u0303\u0304\u0305nna', '\u00c1\u0302\u0303nna'],
    ['x'.repeat(60), 'x'.repeat(40)],
    ['😀', '😀'],
  ])('shows %j as %j', (name, shown) => {
    expect(displayName(name, STAFF)).toBe(shown);
  });

  it.each([undefined, '', '   ', '\u200b\u202e', '\u0000'])(
    'shows nothing where there is nothing: %j',
    (name) => {
      expect(displayName(name, STAFF)).toBeUndefined();
    },
  );

  it.each([
    'Olga Gentile',
    'Maga Gentry',
    'Abbot',
    'Talbot',
    'Sargent',
    'Botha',
    'Stafford',
    'Emma',
    'Chen',
    '林',
    'Adminah',
    'Lin Xiaoping',
  ])('lets people keep their names: %s', (name) => {
    expect(displayName(name, STAFF)).toBe(name);
  });

  it.each([
    'Emma Clarke',
    'emma clarke',
    'EmmaClarke',
    'Emma-Clarke',
    'E.m.m.a Clarke',
    'Émma Clàrke',
    'Еmmа Сlаrkе',
    'Emma C1arke'.replace('1', 'l'),
  ])('lends nobody the name of an agent: %s', (name) => {
    expect(displayName(name, STAFF)).toBeUndefined();
  });

  it.each(['林晓', '林曉', '林 晓', '艾瑪克拉克', '陈\u200b默'])(
    'lends nobody the Chinese name of an agent: %s',
    (name) => {
      expect(displayName(name, STAFF)).toBeUndefined();
    },
  );

  it.each(['客服', '在线客服小王', '客 服', '人工', '系統管理員', '官方', '机器人', '客\u200b服'])(
    'lends nobody a role in Chinese: %s',
    (name) => {
      expect(displayName(name, STAFF)).toBeUndefined();
    },
  );

  it.each([
    'agent',
    'Agents',
    'Your Agent',
    'AGENT 007',
    'a g e n t',
    'a-g-e-n-t',
    'аgеnt',
    '4gent',
    '𝐚𝐠𝐞𝐧𝐭',
    'Ⓐⓖⓔⓝⓣ',
    'ᴀɢᴇɴᴛ',
    'age\u0301nt',
    'admin',
    'Support',
    'The Bot',
  ])('lends nobody a role in English: %s', (name) => {
    expect(displayName(name, STAFF)).toBeUndefined();
  });
});
