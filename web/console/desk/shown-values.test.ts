import type { ShownValue } from '../api/article-types.js';
import { ShownValues } from './shown-values.js';

const value = (expression: string): ShownValue => ({ expression, shown: { zh: '1', en: '1' } });

describe('what expressions stand for', () => {
  it('is asked once for each', async () => {
    const asked: (readonly string[])[] = [];
    const values = new ShownValues({
      shown: (expressions) => {
        asked.push(expressions);
        return Promise.resolve({ ok: true, value: { values: expressions.map(value) } });
      },
    });
    let told = 0;
    values.subscribe(() => told++);

    await Promise.all([values.need(['a', 'b']), values.need(['b', 'c'])]);
    await values.need(['a', 'b', 'c']);

    expect(asked).toEqual([['a', 'b'], ['c']]);
    expect(values.find('c')).toEqual(value('c'));
    expect(told).toBe(2);
  });

  it('is asked again after a failure', async () => {
    let calls = 0;
    const values = new ShownValues({
      shown: (expressions) => {
        calls++;
        return Promise.resolve(
          calls === 1
            ? { ok: false, status: 0, code: 'network', message: '' }
            : { ok: true, value: { values: expressions.map(value) } },
        );
      },
    });

    await values.need(['a']);
    expect(values.find('a')).toBeUndefined();
    await values.need(['a']);

    expect(values.find('a')).toEqual(value('a'));
  });
});
