import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from './errors.js';

/** Everything that can be set, decided and checked once at start. */
export interface Config {
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly contentRoot: string;
  /** The address customers reach the server at, without a slash at the end; empty for "same as asked". */
  readonly publicUrl: string;
  readonly store: 'lowdb' | 'memory';
  /** The secret and, during rotation, the one before. */
  readonly directLineSecrets: readonly string[];
  readonly botAppId?: string;
  readonly botAppPassword?: string;
  readonly botTenantId?: string;
  /** `/api/messages` without an app id, on loopback only, for the Bot Framework Emulator. */
  readonly emulator: boolean;
  readonly serviceUrlHosts: readonly string[];
  readonly sessionSecret: string;
  readonly trace: boolean;
  readonly timeZone: string;
  /** When the model learns what was learned in use: `HH:MM` in the time zone, or `off`. */
  readonly retrainAt: string;
  /** Origins of pages that may frame the chat and call Direct Line; empty means any. */
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean;
  readonly rateLimits: boolean;
  readonly logLevel: string;
}

const Flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .transform((text) => text === '1' || text === 'true');

/** Items between commas; what differs only in its letters' size is the same name. */
const List = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== ''),
);

const Environment = z.object({
  NODE_ENV: z.string().default(''),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  DATA_DIR: z.string().min(1).default('data'),
  CONTENT_ROOT: z.string().min(1).default('.'),
  PUBLIC_URL: z.union([z.literal(''), z.string().url()]).default(''),
  STORE: z.enum(['lowdb', 'memory']).default('lowdb'),
  DEMO: Flag.optional(),
  DIRECT_LINE_SECRET: z.string().default(''),
  DIRECT_LINE_SECRET_OLD: z.string().default(''),
  SESSION_SECRET: z.string().default(''),
  MICROSOFT_APP_ID: z.string().default(''),
  MICROSOFT_APP_PASSWORD: z.string().default(''),
  MICROSOFT_APP_TENANT_ID: z.string().default(''),
  EMULATOR: Flag.default('0'),
  SERVICE_URL_HOSTS: List.default(
    '*.botframework.com,smba.trafficmanager.net,*.botframework.azure.us',
  ),
  TRACE: Flag.default('0'),
  TIME_ZONE: z.string().default('Asia/Shanghai'),
  RETRAIN_AT: z
    .string()
    .regex(/^(off|([01]\d|2[0-3]):[0-5]\d)$/, 'a time such as 03:30, or off')
    .default('03:30'),
  ALLOWED_ORIGINS: List.default(''),
  TRUST_PROXY: Flag.default('0'),
  RATE_LIMITS: Flag.default('1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

type Env = z.infer<typeof Environment>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** A secret shorter than this can be guessed: 32 characters of base64url are 192 bits. */
const SECRET_LENGTH = 32;

/** A host name with at least one dot, or `*.` and such a name: never all hosts of a whole suffix. */
const HOST_PATTERN = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/**
 * Reads settings. Without any secret it is the demo: loopback only, secrets made up for this run
 * (pass `fallbackSecret` to keep them over restarts). Throws `config.invalid` with one line per fault.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  fallbackSecret: () => string = () => randomBytes(32).toString('base64url'),
): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    throw invalid(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values = parsed.data;
  const demo = values.DEMO ?? values.DIRECT_LINE_SECRET === '';
  const faults = [
    ...sharedFaults(values),
    ...(demo ? demoFaults(values) : productionFaults(values)),
  ];
  if (faults.length > 0) throw invalid(faults);
  return toConfig(values, demo, fallbackSecret);
}

function toConfig(env: Env, demo: boolean, fallbackSecret: () => string): Config {
  const secret = env.DIRECT_LINE_SECRET || fallbackSecret();
  return {
    demo,
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    contentRoot: env.CONTENT_ROOT,
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
    store: env.STORE,
    directLineSecrets: [secret, env.DIRECT_LINE_SECRET_OLD].filter((text) => text !== ''),
    botAppId: env.MICROSOFT_APP_ID || undefined,
    botAppPassword: env.MICROSOFT_APP_PASSWORD || undefined,
    botTenantId: env.MICROSOFT_APP_TENANT_ID || undefined,
    emulator: env.EMULATOR,
    serviceUrlHosts: env.SERVICE_URL_HOSTS,
    sessionSecret: env.SESSION_SECRET || fallbackSecret(),
    trace: env.TRACE,
    timeZone: env.TIME_ZONE,
    retrainAt: env.RETRAIN_AT,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustProxy: env.TRUST_PROXY,
    rateLimits: env.RATE_LIMITS,
    logLevel: env.LOG_LEVEL,
  };
}

/** What is wrong in any case, however well-formed. */
function sharedFaults(env: Env): string[] {
  const faults: string[] = [];
  if (env.PUBLIC_URL !== '' && !/^https?:\/\//.test(env.PUBLIC_URL)) {
    faults.push('PUBLIC_URL: must begin with https:// or http://');
  }
  if (!isTimeZone(env.TIME_ZONE)) {
    faults.push(`TIME_ZONE: "${env.TIME_ZONE}" is no time zone; Asia/Shanghai is one`);
  }
  for (const origin of env.ALLOWED_ORIGINS) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue;
    faults.push(`ALLOWED_ORIGINS: "${origin}" is no origin; https://shop.example is one`);
  }
  for (const host of env.SERVICE_URL_HOSTS) {
    if (HOST_PATTERN.test(host)) continue;
    faults.push(`SERVICE_URL_HOSTS: "${host}" is no host; *.botframework.com is one`);
  }
  return faults;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function demoFaults(env: Env): string[] {
  return LOOPBACK.has(env.HOST) ? [] : ['HOST: the demo listens on this machine only (127.0.0.1)'];
}

function productionFaults(env: Env): string[] {
  const faults: string[] = [];
  const strong = (
    name: 'DIRECT_LINE_SECRET' | 'DIRECT_LINE_SECRET_OLD' | 'SESSION_SECRET',
  ): void => {
    if (env[name].length < SECRET_LENGTH) {
      faults.push(
        `${name}: needs at least ${SECRET_LENGTH} characters; \`npm run init\` makes one`,
      );
    }
  };
  strong('DIRECT_LINE_SECRET');
  if (env.DIRECT_LINE_SECRET_OLD !== '') strong('DIRECT_LINE_SECRET_OLD');
  strong('SESSION_SECRET');
  if (env.TRACE) faults.push('TRACE: shows how the bot decides to everybody; demo and tests only');
  if (env.STORE === 'memory')
    faults.push('STORE: memory forgets everything at a restart; use lowdb');
  if (env.EMULATOR && !LOOPBACK.has(env.HOST)) faults.push('EMULATOR: only with HOST=127.0.0.1');
  if (env.MICROSOFT_APP_ID !== '' && env.MICROSOFT_APP_PASSWORD === '') {
    faults.push('MICROSOFT_APP_PASSWORD: missing, although MICROSOFT_APP_ID is set');
  }
  if (!LOOPBACK.has(env.HOST) && !env.PUBLIC_URL.startsWith('https://')) {
    faults.push('PUBLIC_URL: must be the https:// address that customers use');
  }
  return faults;
}

function invalid(faults: readonly string[]): AppError {
  return new AppError('config.invalid', `the settings cannot be used:\n  ${faults.join('\n  ')}`);
}
