import { FixedClock } from '../../src/clock.js';
import type { Change } from '../../src/domain/conversation/conversation-log.js';
import type { Conversation } from '../../src/domain/conversation/conversation.js';
import type { News } from '../../src/domain/conversation/feed.js';
import { sameOwner, type Owner } from '../../src/domain/conversation/owner.js';
import { changeOwner } from '../../src/domain/handoff/change-owner.js';
import type { DeskResult } from '../../src/domain/handoff/handoff-desk.js';
import type { Store } from '../../src/domain/store.js';
import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import { anAgent, CoreWorld } from '../support/core-world.js';
import { crashingStore } from '../support/crashing-store.js';

type Kind =
  | 'message'
  | 'request'
  | 'accept'
  | 'reject'
  | 'transfer'
  | 'back'
  | 'resolve'
  | 'close'
  | 'leave'
  | 'timeout'
  | 'reply'
  | 'takeover'
  | 'crash'
  | 'restart';

export interface Step {
  readonly kind: Kind;
  readonly agent: 'lin' | 'chen' | 'emma';
  readonly wait: 'end' | 0 | 1 | 2;
}

const STAFF = {
  lin: anAgent('lin', { role: 'supervisor' }),
  chen: anAgent('chen'),
  emma: anAgent('emma'),
};

/**
 * Which owners may follow which, written down a second time and in another form than the program's
 * table, so that a mistake in the table shows.
 */
const MAY_FOLLOW: Readonly<Record<Owner['kind'], readonly Owner['kind'][]>> = {
  bot: ['queue', 'closed', 'agent'],
  queue: ['agent', 'bot', 'closed'],
  agent: ['agent', 'queue', 'bot', 'closed'],
  closed: ['bot'],
};

/** One run of random steps against the real core, watched by an observer that knows only the feed. */
export class OwnershipRun {
  private readonly durable = new MemoryStore();
  private readonly clock = new FixedClock();
  private world: CoreWorld;
  private alive = { now: true };
  private readonly underWay: Promise<unknown>[] = [];
  private readonly found: string[] = [];
  private readonly acknowledged = new Map<string, number>();
  private readonly accepts: { epochAfter: number }[] = [];
  private last: Conversation | undefined;
  private sent = 0;

  constructor() {
    this.world = this.boot();
  }

  open(): Promise<void> {
    return this.world.open();
  }

  async do(step: Step): Promise<void> {
    const work = this.start(step).catch(() => undefined);
    if (step.wait === 'end') await work;
    else {
      this.underWay.push(work);
      for (let n = 0; n < step.wait; n++)
        await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  /** Lets everything end; a last restart makes sure that nothing acknowledged was left lying. */
  async settle(): Promise<void> {
    await Promise.all(this.underWay);
    await this.restart();
    await this.world.settle();
  }

  async violations(): Promise<readonly string[]> {
    const conversation = await this.world.log.require('c1');
    const entries = await this.world.log.entries('c1', 0, 10_000);
    const report = (fault: string): void => void this.found.push(fault);
    entries.forEach(({ seq }, at) => seq === at + 1 || report(`gap at ${at + 1}`));
    for (const [key, seq] of this.acknowledged) {
      const times = entries.filter((entry) => entry.key === key);
      if (times.length !== 1) report(`${key} is in the log ${times.length} times`);
      else if (times[0]?.seq !== seq) report(`${key} moved`);
    }
    const lastCustomer = Math.max(
      0,
      ...entries.filter((e) => e.author.role === 'customer').map((e) => e.seq),
    );
    if (conversation.handledThrough < lastCustomer) report('a message never had its turn');
    const answers = entries
      .filter((e) => e.author.role === 'bot' && e.replyTo)
      .map((e) => e.replyTo);
    if (new Set(answers).size !== answers.length) report('a message was answered twice');
    const epochs = this.accepts.map(({ epochAfter }) => epochAfter);
    if (new Set(epochs).size !== epochs.length) report('two agents won the same conversation');
    return this.found;
  }

  private start({ kind, agent }: Step): Promise<unknown> {
    const { desk } = this.world;
    const who = STAFF[agent];
    switch (kind) {
      case 'message':
        return this.message('hello');
      case 'request':
        return this.message('agent');
      case 'accept':
        return this.accept(agent);
      case 'reject':
        return desk.reject('c1', who);
      case 'transfer':
        return desk.transfer('c1', who, agent === 'lin' ? STAFF.chen : STAFF.lin);
      case 'back':
        return desk.backToBot('c1', who);
      case 'resolve':
        return desk.resolve('c1', who);
      case 'reply':
        return desk.reply('c1', who, 'hello from a person', `r${this.sent++}`);
      case 'takeover':
        return desk.takeOver('c1', STAFF.lin);
      case 'timeout':
        return this.timeout();
      case 'leave':
      case 'close':
        return this.event(kind);
      case 'crash':
        return this.crash();
      case 'restart':
        return this.restart();
    }
  }

  private async message(text: string): Promise<void> {
    const key = `k${this.sent++}`;
    const accepted = await this.world.say(text, key);
    if (accepted.ok) this.acknowledged.set(key, accepted.seq);
  }

  private async accept(agent: Step['agent']): Promise<DeskResult> {
    const result = await this.world.desk.accept('c1', STAFF[agent]);
    const now = this.last;
    if (result.ok && now)
      this.accepts.push({ epochAfter: this.wonAt.get(agent) ?? now.ownerEpoch });
    return result;
  }

  /** The epoch at which an agent last became the owner, as the feed told it. */
  private readonly wonAt = new Map<string, number>();

  private async timeout(): Promise<void> {
    const { timers } = await this.world.log.require('c1');
    for (const { name } of timers) await this.world.desk.timeout('c1', name);
  }

  private event(kind: 'leave' | 'close'): Promise<void> {
    return this.world.log.change('c1', (c): Change<void> => {
      const change = changeOwner(c, { kind });
      return change.ok ? { result: undefined, patch: change.patch } : { result: undefined };
    });
  }

  /** From now on nothing is saved any more; a new process takes over what was. */
  private async crash(): Promise<void> {
    this.alive.now = false;
    await this.restart();
  }

  private async restart(): Promise<void> {
    this.alive.now = false;
    const world = this.boot();
    // What was saved but not told before the crash is known from the store.
    this.last = await world.log.read('c1');
    for (const id of await world.log.recover()) world.executor.wake(id);
    this.world = world;
  }

  private boot(): CoreWorld {
    const alive = { now: true };
    this.alive = alive;
    const store: Store = crashingStore(this.durable, () => alive.now);
    const world = new CoreWorld(store, this.clock);
    world.feed.listen((news) => alive.now && this.watch(news));
    return world;
  }

  private watch(news: News): void {
    if (!('conversation' in news)) return;
    const before = this.last;
    const after = news.conversation;
    this.last = after;
    const words = news.kind === 'entries' ? news.entries : [];
    const botSpoke = words.some(({ author }) => author.role === 'bot');
    if (botSpoke && after.owner.kind === 'agent') this.found.push('the bot spoke over an agent');
    if (botSpoke && after.owner.kind === 'closed')
      this.found.push('the bot spoke into a closed conversation');
    if (!before) return;
    if (after.ownerEpoch < before.ownerEpoch) this.found.push('the epoch went back');
    if (sameOwner(before.owner, after.owner)) return;
    if (after.owner.kind === 'agent') this.wonAt.set(after.owner.agentId, after.ownerEpoch);
    if (after.ownerEpoch === before.ownerEpoch) this.found.push('two owners in one epoch');
    if (!MAY_FOLLOW[before.owner.kind].includes(after.owner.kind)) {
      this.found.push(`${before.owner.kind} became ${after.owner.kind}`);
    }
  }
}
