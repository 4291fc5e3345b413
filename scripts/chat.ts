import { createInterface } from 'node:readline/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { wordsOf } from '../src/domain/conversation/entry.js';

/** `npm run chat`: talks with the demo bot in the terminal; nothing is kept. An empty line ends it. */
async function chat(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-chat-'));
  const config = readConfig({ STORE: 'memory', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const { core, engine, stop } = await createApp(config);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  await core.log.create({
    id: 'terminal',
    channel: 'terminal',
    userId: 'dl_terminal',
    language: 'zh',
  });
  let seen = 0;
  for (
    let text = await terminal.question('> ');
    text !== '';
    text = await terminal.question('> ')
  ) {
    const body = { kind: 'text', text, format: 'plain' } as const;
    await core.log.accept('terminal', { author: { role: 'customer', id: 'dl_terminal' }, body });
    engine.executor.wake('terminal');
    await engine.executor.whenIdle();
    for (const entry of await core.log.entries('terminal', seen)) {
      seen = entry.seq;
      if (entry.author.role !== 'customer') process.stdout.write(`  ${wordsOf(entry)}\n`);
    }
  }
  terminal.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}

void chat();
