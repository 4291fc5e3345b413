import type { Answer } from '../api/answer.js';
import type { ImportAnswer, ImportProgress } from '../api/article-types.js';
import type { NoticeWhat } from '../state/notice.js';
import { settled } from '../testing/fake-desk.js';
import { ImportWork, type ImportParts } from './import-work.js';

type Sent = Parameters<ImportParts['articles']['import']>;

const UNREACHED = { ok: false, status: 0, code: 'network', message: '' } as const;

function anAnswer(part: Partial<ImportAnswer> = {}): ImportAnswer {
  return { items: [], counts: { new: 1 }, faults: [], ...part };
}

function aFile(bytes = 1): File {
  const file = new File(['x'], 'a.md');
  Object.defineProperty(file, 'size', { value: bytes });
  return file;
}

/** An import whose server answers when it is told to. */
class Bench {
  readonly sent: Sent[] = [];
  readonly told: NoticeWhat[] = [];
  imported = 0;
  progress: ImportProgress | undefined;
  private answerNow: (answer: Answer<ImportAnswer>) => void = () => undefined;
  private tick: (() => void) | undefined;

  readonly work = new ImportWork({
    articles: {
      import: (...sent) => {
        this.sent.push(sent);
        return new Promise((resolve) => {
          this.answerNow = resolve;
          sent[3].addEventListener('abort', () => resolve(UNREACHED));
        });
      },
      importProgress: () =>
        Promise.resolve({ ok: true, value: this.progress ? { progress: this.progress } : {} }),
    },
    tell: (what) => this.told.push(what),
    newKey: () => 'job-1',
    every: (ask) => {
      this.tick = ask;
      return () => {
        this.tick = undefined;
      };
    },
    onImported: () => this.imported++,
  });

  constructor(...files: readonly File[]) {
    this.work.choose(files);
  }

  async answer(answer: ImportAnswer | typeof UNREACHED): Promise<void> {
    this.answerNow('ok' in answer ? answer : { ok: true, value: answer });
    await settled();
  }

  async watch(progress: ImportProgress | undefined): Promise<void> {
    this.progress = progress;
    this.tick?.();
    await settled();
  }

  get watched(): boolean {
    return this.tick !== undefined;
  }
}

describe('ImportWork', () => {
  it('sends all files in one request, and shows what would happen', async () => {
    const bench = new Bench(aFile(), aFile());
    void bench.work.check();
    expect(bench.work.get().busy).toBe(true);

    await bench.answer(anAnswer());

    expect(bench.sent).toHaveLength(1);
    expect(bench.sent[0]?.[0]).toHaveLength(2);
    expect(bench.sent[0]?.[1]).toMatchObject({ confirm: false });
    expect(bench.work.get()).toMatchObject({ busy: false, answer: { counts: { new: 1 } } });
    expect(bench.imported).toBe(0);
  });

  it('sends nothing while an import is under way', () => {
    const bench = new Bench(aFile());

    void bench.work.check();
    void bench.work.confirm();

    expect(bench.sent).toHaveLength(1);
  });

  it.each([
    ['16 MB', [aFile(16 * 1024 * 1024)]],
    ['2,001 files', Array.from({ length: 2_001 }, () => aFile())],
  ])('does not begin to send %s', async (_what, files) => {
    const bench = new Bench(...files);

    await bench.work.check();

    expect(bench.sent).toEqual([]);
    expect(bench.told).toMatchObject([{ kind: 'error', code: 'import.too-much' }]);
  });

  it('shows how far the server has come, and keeps it when the server says nothing', async () => {
    const bench = new Bench(aFile());
    void bench.work.check();

    await bench.watch({ phase: 'receiving', done: 3, of: 10 });
    await bench.watch(undefined);
    expect(bench.work.get().progress).toEqual({ phase: 'receiving', done: 3, of: 10 });

    await bench.answer(anAnswer());
    expect(bench.work.get().progress).toBeUndefined();
    expect(bench.watched).toBe(false);
  });

  it('breaks off without a word, and can begin again', async () => {
    const bench = new Bench(aFile());
    void bench.work.check();

    bench.work.stop();
    await settled();

    expect(bench.sent[0]?.[3].aborted).toBe(true);
    expect(bench.told).toEqual([]);
    expect(bench.work.get()).toMatchObject({ busy: false, answer: undefined });
    void bench.work.check();
    expect(bench.sent).toHaveLength(2);
  });

  it('does not break off what is being saved', async () => {
    const bench = new Bench(aFile());
    void bench.work.confirm();
    await bench.watch({ phase: 'saving', done: 1, of: 2 });

    bench.work.stop();

    expect(bench.work.stoppable).toBe(false);
    expect(bench.sent[0]?.[3].aborted).toBe(false);
  });

  it('breaks a look off when its page is left, but not what was confirmed', async () => {
    const looking = new Bench(aFile());
    void looking.work.check();
    const saving = new Bench(aFile());
    void saving.work.confirm();

    looking.work.leave();
    saving.work.leave();
    await saving.answer(anAnswer());

    expect(looking.sent[0]?.[3].aborted).toBe(true);
    expect(saving.sent[0]?.[3].aborted).toBe(false);
    expect(saving.imported).toBe(1);
  });

  it('does not show an answer about other files or another place', async () => {
    const bench = new Bench(aFile());
    void bench.work.check();
    bench.work.change({ topic: 'returns' });

    await bench.answer(anAnswer());

    expect(bench.work.get().answer).toBeUndefined();
  });

  it('keeps the answer when only what is done with it changes', async () => {
    const bench = new Bench(aFile());
    void bench.work.check();
    await bench.answer(anAnswer());

    bench.work.change({ duplicates: true });

    expect(bench.work.get()).toMatchObject({ answer: {}, choices: { duplicates: true } });
  });

  it('tells why an import failed', async () => {
    const bench = new Bench(aFile());
    void bench.work.confirm();

    await bench.answer(UNREACHED);

    expect(bench.told).toMatchObject([{ kind: 'error', code: 'network' }]);
    expect(bench.imported).toBe(0);
  });
});
