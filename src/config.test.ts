import { readConfig } from './config.js';
import { AppError } from './errors.js';

const SECRET = 's'.repeat(32);
const PRODUCTION = { DIRECT_LINE_SECRET: SECRET, SESSION_SECRET: 't'.repeat(32) };

/** The lines of the refusal; empty when the settings can be used. */
function faults(env: Readonly<Record<string, string>>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('config.invalid');
    return error.message.split('\n').slice(1);
  }
}

describe('readConfig', () => {
  it('is the demo on this machine when nothing is set, with secrets made up', () => {
    const [one, two] = [readConfig({}), readConfig({})];

    expect(one).toMatchObject({
      demo: true,
      host: '127.0.0.1',
      port: 3978,
      store: 'lowdb',
      rateLimits: true,
      trace: false,
    });
    expect(one.directLineSecrets[0]?.length).toBeGreaterThanOrEqual(43);
    expect(one.directLineSecrets).not.toEqual(two.directLineSecrets);
    expect(one.sessionSecret).not.toBe(two.sessionSecret);
  });

  it('keeps the demo’s secret over restarts when it is given one', () => {
    expect(readConfig({}, () => 'kept').directLineSecrets).toEqual(['kept']);
  });

  it('is production with a secret, or when the demo is forbidden', () => {
    expect(readConfig(PRODUCTION).demo).toBe(false);
    expect(faults({ DEMO: '0' })).toHaveLength(2);
  });

  it('takes both secrets during a rotation', () => {
    const old = 'o'.repeat(32);

    expect(readConfig({ ...PRODUCTION, DIRECT_LINE_SECRET_OLD: old }).directLineSecrets).toEqual([
      SECRET,
      old,
    ]);
  });

  it('cuts the slash from the public address, and the blanks from lists', () => {
    const config = readConfig({
      PUBLIC_URL: 'https://care.example/',
      ALLOWED_ORIGINS: ' https://A.example , ,https://b.example',
    });

    expect(config.publicUrl).toBe('https://care.example');
    expect(config.allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  });

  it.each([
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: 'http' }],
    ['STORE', { STORE: 'mysql' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'chatty' }],
    ['RATE_LIMITS', { RATE_LIMITS: 'yes' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'care.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'javascript:alert(1)' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://care.example' }],
    ['TIME_ZONE', { TIME_ZONE: 'Mars/Olympus' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'shop.example' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: 'https://shop.example/' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: "https://shop.example; script-src 'unsafe-inline'" }],
    ['SERVICE_URL_HOSTS', { SERVICE_URL_HOSTS: '*' }],
    ['SERVICE_URL_HOSTS', { SERVICE_URL_HOSTS: '*.' }],
    ['SERVICE_URL_HOSTS', { SERVICE_URL_HOSTS: '*.com' }],
    ['SERVICE_URL_HOSTS', { SERVICE_URL_HOSTS: 'https://smba.trafficmanager.net' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['DIRECT_LINE_SECRET', { ...PRODUCTION, DIRECT_LINE_SECRET: 'short' }],
    ['DIRECT_LINE_SECRET_OLD', { ...PRODUCTION, DIRECT_LINE_SECRET_OLD: 'short' }],
    ['SESSION_SECRET', { DIRECT_LINE_SECRET: SECRET }],
    ['TRACE', { ...PRODUCTION, TRACE: '1' }],
    ['STORE', { ...PRODUCTION, STORE: 'memory' }],
    ['MICROSOFT_APP_PASSWORD', { ...PRODUCTION, MICROSOFT_APP_ID: 'id' }],
    [
      'EMULATOR',
      { ...PRODUCTION, HOST: '0.0.0.0', PUBLIC_URL: 'https://care.example', EMULATOR: '1' },
    ],
    ['PUBLIC_URL', { ...PRODUCTION, HOST: '0.0.0.0' }],
    ['PUBLIC_URL', { ...PRODUCTION, HOST: '0.0.0.0', PUBLIC_URL: 'http://care.example' }],
  ])('says in one line that %s is wrong', (name, env) => {
    const lines = faults(env);

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^ {2}${name}: .`));
  });

  it('tells all faults at once, each in its line', () => {
    const env = {
      DEMO: '0',
      HOST: '0.0.0.0',
      STORE: 'memory',
      TRACE: '1',
      TIME_ZONE: 'x',
      MICROSOFT_APP_ID: 'id',
      ALLOWED_ORIGINS: 'a,b',
    };

    const names = faults(env).map((line) => line.trim().split(':')[0]);

    expect(names.sort()).toEqual([
      ...[
        'ALLOWED_ORIGINS',
        'ALLOWED_ORIGINS',
        'DIRECT_LINE_SECRET',
        'MICROSOFT_APP_PASSWORD',
        'PUBLIC_URL',
      ],
      ...['SESSION_SECRET', 'STORE', 'TIME_ZONE', 'TRACE'],
    ]);
  });

  it('never repeats a secret in what it complains about', () => {
    const lines = faults({
      DIRECT_LINE_SECRET: 'my-weak-secret',
      SESSION_SECRET: 'my-other-secret',
    });

    expect(lines.join()).not.toMatch(/my-weak-secret|my-other-secret/);
  });
});
