import type { Conversation, Memory, OpenDialog } from '../domain/conversation/conversation.js';
import type { Draft, Entry } from '../domain/conversation/entry.js';
import type { HandoffRequest } from '../domain/handoff/request-handoff.js';
import type { IntentId } from '../domain/understanding.js';
import { AppError } from '../errors.js';
import type { Content } from './content.js';
import type { Choice } from './choice.js';
import { complaintIn } from './choose-complaint.js';
import { chooseFirst } from './choose-dialog.js';
import { chooseWithdrawal } from './choose-withdrawal.js';
import type { Dialog, DialogResult, DialogTurn, Reply } from './dialog.js';
import { dialogTurn, topIntent } from './dialog-turn.js';
import { interruptionOf } from './interruption.js';
import { draftsOf } from './drafts.js';

import type { BotAnswer, BotParts } from './bot-parts.js';

/** Dialogs that may hand over to each other in one turn before it counts as a loop. */
const MAX_STEPS = 6;

/** Dialogs that end with a question of their own; going back to an older one would bury it. */
const ASKING_BACK = new Set(['clarify', 'fallback']);

/** Dialogs that change no topic. */
const ASIDES = new Set(['language']);

/** Steps in which a topic itself has just asked something. */
const ASKING_STEPS = new Set(['offered', 'reason', 'which', 'late']);

/** One run through the dialogs of one turn, with what it has gathered so far. */
export class Course {
  private readonly said: Draft[] = [];
  private stack: readonly OpenDialog[];
  private memory: Memory;
  private handoff?: HandoffRequest;
  private customerId?: string;
  private steps = 0;
  private missed = false;

  constructor(
    private readonly parts: BotParts,
    private readonly conversation: Conversation,
    private readonly entry: Entry,
    private readonly content: Content,
  ) {
    this.stack = conversation.dialogs;
    this.memory = conversation.memory;
  }

  async run(): Promise<void> {
    const { heard, text } = this.content;
    const cut = interruptionOf(heard, text, this.stack.at(-1));
    if (cut === 'distress') return this.startAll([{ dialog: 'distress', intent: 'none' }]);
    if (cut === 'threat') return this.complain();
    if (cut === 'language') return this.startAll([{ dialog: 'language', intent: 'none' }]);
    // What is being asked can be dropped; what was filed is taken back only when nothing is asked.
    if (!this.isAsking() && (await this.withdraw())) return;
    if (cut === 'cancel') return this.cancel();
    if (cut === 'agent') return this.startAll([{ dialog: 'talk-to-agent', intent: 'agent' }]);
    if (cut === 'not-meant') return this.startAfresh('not-meant');
    if (await this.resume()) return;
    if (await this.withdraw()) return;
    const chosen = chooseFirst(this.content, this.parts.services);
    this.missed = chosen[0]?.dialog === 'fallback';
    if (this.missed && this.remind('root.not_understood')) return;
    await this.startAll(chosen);
  }

  answer(): BotAnswer {
    return {
      entries: this.said,
      handoff: this.handoff,
      patch: {
        handledThrough: this.entry.seq,
        language: this.content.language,
        dialogs: this.stack,
        memory: { ...this.memory, misses: this.misses(), faults: 0 },
        ...(this.customerId ? { customerId: this.customerId } : {}),
      },
    };
  }

  /** Turns in a row without understanding: ended by any other dialog's words. */
  private misses(): number {
    return this.missed ? this.conversation.memory.misses + 1 : 0;
  }

  private cancel(): void {
    this.stack = [];
    const turn = this.turnFor('deny', 'root');
    this.speak([turn.say('root.cancelled')], 'root', 'cancel', { rule: 'cancelled' });
  }

  /** Whether a question is open that insists on an answer. */
  private isAsking(): boolean {
    const open = this.stack.at(-1);
    return open !== undefined && this.questionOf(open).length > 0;
  }

  /** Takes back what was filed in this conversation, when that is what the message says. */
  private async withdraw(): Promise<boolean> {
    const { conversation, entry, content } = this;
    const { services } = this.parts;
    const chosen = await chooseWithdrawal(content, { conversation, entry, services });
    if (chosen.length > 0) await this.startAll(chosen);
    return chosen.length > 0;
  }

  /** A threat belongs to the complaint that is being taken, or begins one. */
  private async complain(): Promise<void> {
    if (this.stack.at(-1)?.name === 'complaint' && (await this.resume())) return;
    await this.startAll([{ dialog: 'complaint', intent: complaintIn(this.content.heard) }]);
  }

  /** What is open came from a misunderstanding: it must not be asked again. */
  private startAfresh(dialog: string): Promise<void> {
    this.stack = [];
    return this.start({ dialog, intent: topIntent(this.content.heard) });
  }

  /** Lets the open dialogs answer, the newest first; one that does not insist gives way to the next. */
  private async resume(): Promise<boolean> {
    for (let active = this.stack.at(-1); active; active = this.stack.at(-1)) {
      if (await this.resumeOne(active)) return true;
      if (this.questionOf(active).length > 0) return this.resumeTopicBelow();
      this.stack = this.stack.slice(0, -1);
    }
    return false;
  }

  /** A topic that was talked about while the question stayed open may still be gone on with. */
  private async resumeTopicBelow(): Promise<boolean> {
    const topic = this.stack.at(-2);
    const isTopic = topic && topic.step !== 'start' && this.questionOf(topic).length === 0;
    return isTopic === true && this.resumeOne(topic);
  }

  private async resumeOne(open: OpenDialog): Promise<boolean> {
    const dialog = this.dialogNamed(open.name);
    const intent = String(open.data['intent'] ?? topIntent(this.content.heard));
    const result = await dialog.resume?.(this.turnFor(intent, open.name), open);
    if (!result) return false;
    this.stack = this.stack.filter((other) => other !== open);
    await this.take(dialog, result, open.step);
    return true;
  }

  /** Starts the first choice; a second wish of the same message waits below it. */
  private async startAll(chosen: readonly Choice[]): Promise<void> {
    const [first, ...later] = chosen;
    if (!first) return;
    const waiting = later.map(({ dialog, intent, order }): OpenDialog => {
      return { name: dialog, step: 'start', data: { intent, ...(order ? { order } : {}) } };
    });
    // What starts anew replaces its own unanswered question.
    const others = this.stack.filter(({ name }) => name !== first.dialog);
    this.stack = [...others, ...waiting];
    await this.start(first);
  }

  private async start({ dialog: name, intent, order }: Choice): Promise<void> {
    if (++this.steps > MAX_STEPS)
      throw new AppError('turn.loop', `dialogs handed over in a circle at ${name}`);
    const dialog = this.dialogNamed(name);
    await this.take(dialog, await dialog.start(this.turnFor(intent, name, order)), 'start');
  }

  private startWaitingOne({ name, data }: OpenDialog): Promise<void> {
    const { intent, order } = data;
    return this.start({
      ...{ dialog: name, intent: String(intent) },
      ...(typeof order === 'string' ? { order } : {}),
    });
  }

  private async take(dialog: Dialog, result: DialogResult, step: string): Promise<void> {
    this.speak(result.replies, dialog.name, step, result.why);
    this.memory = { ...this.memory, ...result.memory };
    this.handoff = result.handoff ?? this.handoff;
    this.customerId = result.customerId ?? this.customerId;
    if (result.next) {
      const open: OpenDialog = { name: dialog.name, ...result.next };
      this.stack = [...this.stack, open];
      if (this.questionOf(open).length === 0) await this.startWaiting(open);
    } else if (result.then) {
      const { dialog: then } = result.then;
      // A wish of the same message that waits for its turn is no question left open.
      this.stack = this.stack.filter(({ name, step: at }) => name !== then || at === 'start');
      const intent = result.then.intent ?? topIntent(this.content.heard);
      await this.start({ dialog: then, intent });
    } else if (!this.handoff && !ASKING_BACK.has(dialog.name)) {
      await this.goOn(dialog);
    }
  }

  /** After a dialog ended: the second wish of the message, or back to what was interrupted. */
  private async goOn({ name }: Dialog): Promise<void> {
    const below = this.stack.at(-1);
    if (!below) return;
    if (below.step !== 'start') {
      const asked = !this.isCourtesy() && this.remind('root.back_to');
      if (!asked && !ASIDES.has(name)) this.stack = [];
      return;
    }
    this.stack = this.stack.slice(0, -1);
    await this.startWaitingOne(below);
  }

  /** A topic that merely stays open does not hold up the second wish of the message. */
  private async startWaiting(topic: OpenDialog): Promise<void> {
    const waiting = this.stack.findLast(({ step }) => step === 'start');
    if (!waiting) return this.comeBack(topic);
    this.stack = this.stack.filter((open) => open !== waiting);
    await this.startWaitingOne(waiting);
  }

  /** Back to the question that the new topic interrupted; its answer comes before what the topic may hear. */
  private comeBack(topic: OpenDialog): void {
    if (ASKING_BACK.has(topic.name) || ASKING_STEPS.has(topic.step)) return;
    const below = this.stack.slice(0, -1);
    const asked = below.at(-1);
    if (!asked || asked.step === 'start' || this.questionOf(asked).length === 0) return;
    this.stack = [...below.slice(0, -1), topic, asked];
    if (!this.remind('root.back_to')) this.stack = [...below, topic];
  }

  /** Thanks and goodbyes end what was open; asking on would be rude. */
  private isCourtesy(): boolean {
    return ['thanks', 'bye', 'deny'].includes(topIntent(this.content.heard));
  }

  /** Asks the open question again, once; `false` when there is none that insists, or it was asked again. */
  private remind(bridge: string): boolean {
    const open = this.stack.at(-1);
    if (!open || open.reminded) return false;
    const again = this.questionOf(open);
    if (again.length === 0) return false;
    const turn = this.turnFor(topIntent(this.content.heard), open.name);
    this.speak([turn.say(bridge), ...again], open.name, open.step, { rule: 'remind' });
    this.stack = [...this.stack.slice(0, -1), { ...open, reminded: true }];
    return true;
  }

  /** What an open dialog insists on; empty for one that merely keeps its topic open. */
  private questionOf(open: OpenDialog): readonly Reply[] {
    const turn = this.turnFor(topIntent(this.content.heard), open.name);
    return this.dialogNamed(open.name).remind?.(turn, open) ?? [];
  }

  private speak(
    replies: readonly Reply[],
    dialog: string,
    step: string,
    why: DialogResult['why'],
  ): void {
    const { entry, content } = this;
    this.said.push(...draftsOf(replies, { dialog, step, why, entry, heard: content.heard }));
  }

  private turnFor(intent: IntentId, dialog: string, order?: string): DialogTurn {
    // Later dialogs of the turn see what earlier ones found out.
    const conversation = {
      ...this.conversation,
      memory: this.memory,
      ...(this.customerId ? { customerId: this.customerId } : {}),
    };
    const at = { conversation, entry: this.entry, ...this.content };
    return dialogTurn(this.parts, at, { dialog, intent, ...(order ? { order } : {}) });
  }

  private dialogNamed(name: string): Dialog {
    const dialog = this.parts.dialogs.get(name);
    if (!dialog) throw new AppError('turn.unknown-dialog', `there is no dialog ${name}`, { name });
    return dialog;
  }
}
