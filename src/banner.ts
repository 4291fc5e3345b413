import type { Config } from './config.js';

/** What a newcomer should try first, in both languages; the README and the start page say the same. */
const TRY: readonly string[] = [
  '买了 5 天的杯子还能退吗',
  '我的订单 A10024 到哪了        (phone ends in 3356)',
  '收到的茶壶是裂的，太气人了！',
  'where is my order A10007?     (phone ends in 5823)',
  "I'd like to talk to a person",
];

/** The lines printed after a start: where to go, with what login, and what to try. */
export function banner(url: string, config: Config, firstPassword: string | undefined): string {
  const lines = [
    '',
    `  Touchpoint is ready${config.demo ? ' (demo shop, this machine only)' : ''}`,
    '',
    `  Customer chat   ${url}/chat`,
    `  Agent console   ${url}/console`,
    ...(config.demo ? [`  What to try     ${url}/`, '', ...demoLines()] : []),
    ...(firstPassword
      ? ['', `  First login     admin / ${firstPassword}   (shown once; keep it)`]
      : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function demoLines(): string[] {
  const tries = TRY.map((text) => `    ${text}`);
  return [
    '  Demo logins     lin · chen · emma   (passwords are on the login page)',
    '  Say, for example',
    ...tries,
  ];
}
