import { keepIn } from './state/keep.js';
import { memoryKeep } from './testing/fake-desk.js';
import { readSettings, writeSettings } from './settings.js';

describe('settings', () => {
  it('follow the browser until somebody chooses', () => {
    expect(readSettings(memoryKeep(), ['zh-TW', 'en']).language).toBe('zh');
    expect(readSettings(memoryKeep(), ['en-US']).language).toBe('en');
  });

  it('come back as they were left', () => {
    const keep = memoryKeep();
    const settings = { language: 'en', theme: 'dark', shortcuts: false, panel: false } as const;

    writeSettings(keep, settings);

    expect(readSettings(keep, ['zh'])).toEqual(settings);
  });

  it('survive nonsense and a browser that keeps nothing', () => {
    const keep = memoryKeep();
    keep.write('settings', { language: 'fr', theme: 3 });
    const refusing = keepIn(() => {
      throw new DOMException('denied');
    });

    expect(readSettings(keep, ['zh'])).toMatchObject({ language: 'zh', theme: 'auto' });
    expect(() => writeSettings(refusing, readSettings(refusing, []))).not.toThrow();
  });
});
