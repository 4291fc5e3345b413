import { BotFrameworkChannel } from '../channels/bot-framework/bot-framework-channel.js';
import type { Config } from '../config.js';
import type { Conversation } from '../domain/conversation/conversation.js';
import type { Entry } from '../domain/conversation/entry.js';
import { staffNames } from '../domain/handoff/agent.js';
import { AppError } from '../errors.js';
import type { Core } from './core.js';
import type { Engine } from './engine.js';

/** The Bot Framework channel; `undefined` where it is not set up. */
export function openBotFramework(
  config: Config,
  core: Core,
  engine: () => Engine,
): BotFrameworkChannel | undefined {
  return mayMount(config) ? channelOf(config, core, engine) : undefined;
}

/** Sends words to a push channel. Throws `channel.off` for one that is not set up. */
export function senderOf(botFramework: BotFrameworkChannel | undefined) {
  return async (conversation: Conversation, entry: Entry): Promise<void> => {
    if (!botFramework)
      throw new AppError('channel.off', `the channel ${conversation.channel} is not set up`);
    await botFramework.send(conversation, entry);
  };
}

/** Without an app id anybody could make the bot talk to any address; only the Emulator may, on loopback. */
function mayMount(config: Config): boolean {
  return config.botAppId !== undefined || config.emulator;
}

function channelOf(config: Config, core: Core, engine: () => Engine): BotFrameworkChannel {
  return new BotFrameworkChannel({
    ...core,
    wake: (id) => engine().executor.wake(id),
    staffNames: () => staffNames(core.store),
    options: {
      appId: config.botAppId,
      appPassword: config.botAppPassword,
      tenantId: config.botTenantId,
      serviceUrlHosts: config.serviceUrlHosts,
      emulator: config.emulator,
      publicUrl: config.publicUrl,
    },
  });
}
