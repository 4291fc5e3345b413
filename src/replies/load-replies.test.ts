import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReplies } from './load-replies.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchpoint-replies-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(dialog: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(root, dialog), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, dialog, name), text);
}

function fault(): string {
  try {
    loadReplies(root);
    return '';
  } catch (error) {
    expect(error).toMatchObject({ code: 'content.invalid' });
    return error instanceof Error ? error.message : '';
  }
}

describe('loadReplies', () => {
  it('reads every dialog’s file in both languages, by dialog and key', () => {
    write('order-status', {
      'replies.en.yaml': 'found: |\n  Order #12: {{x}}\n',
      'replies.zh.yaml': 'found: |\n  订单\n',
    });
    write('root', { 'replies.en.yaml': '', 'replies.zh.yaml': '' });
    writeFileSync(join(root, 'README.md'), '');

    const { en, zh } = loadReplies(root);

    expect([[...en], [...zh]]).toEqual([
      [['order-status.found', 'Order #12: {{x}}']],
      [['order-status.found', '订单']],
    ]);
  });

  it('names the file that is missing', () => {
    write('survey', { 'replies.en.yaml': 'a: x' });

    expect(fault()).toContain(join('survey', 'replies.zh.yaml'));
  });

  it.each([
    ['late: it is: late', 'replies.en.yaml'],
    ['a: [1', 'replies.en.yaml'],
    ['count: 7', '"count"'],
    ['nothing:', '"nothing"'],
    ['Bad-Key: x', '"Bad-Key"'],
    ['empty: ""', '"empty"'],
    ['- a list', 'replies.en.yaml'],
  ])('names file and place of what is wrong: %j', (text, place) => {
    write('survey', { 'replies.en.yaml': text, 'replies.zh.yaml': 'a: x' });

    expect(fault()).toContain('replies.en.yaml');
    expect(fault()).toContain(place);
  });
});
