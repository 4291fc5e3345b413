import type { Ledger, Shown } from './ledger.js';

/** The promises a restart can break, as the table calls them. */
export const FAULTS = {
  lost: 'acknowledged messages lost',
  doubled: 'doubled, in the log or on a screen',
  disordered: 'out of order, or a gap',
  unanswered: 'not answered exactly once',
  misshown: 'screens that differ from the log',
  refused: 'refused for good',
  ended: 'server ended by itself, or logged a fault',
} as const;

export interface Finding {
  readonly fault: keyof typeof FAULTS;
  /** Whose ledger shows it. */
  readonly where: string;
  readonly what: string;
}

/**
 * Holds a customer's ledger against the log: nothing acknowledged is lost, nothing doubled in the log
 * or on the screen, ids gapless and in order, messages in the order of sending, each answered exactly
 * once, and the screen shows the log. Empty when every promise was kept.
 */
export function check(ledger: Ledger, log: readonly Shown[]): readonly Finding[] {
  const found: Finding[] = [];
  const report =
    (fault: Finding['fault']) =>
    (what: string): void =>
      void found.push({ fault, where: ledger.customer, what });
  losses(ledger, log).forEach(report('lost'));
  doubles(log.map(keyOf)).forEach(report('doubled'));
  doubles(ledger.screen.map(({ id }) => id)).forEach(report('doubled'));
  disorder(ledger, log).forEach(report('disordered'));
  wrongAnswers(log).forEach(report('unanswered'));
  differences(ledger.screen, log).forEach(report('misshown'));
  ledger.refusals.forEach(report('refused'));
  return found;
}

function losses({ sent }: Ledger, log: readonly Shown[]): string[] {
  const keys = new Map(log.map((entry) => [entry.id, keyOf(entry)]));
  return sent
    .filter(({ key, id }) => id !== undefined && keys.get(id) !== key)
    .map(({ key, id }) => `${key} was acknowledged as ${id ?? ''}, where it is not`);
}

function doubles(ids: readonly (string | undefined)[]): string[] {
  const seen = new Set<string>();
  const twice = ids.filter((id) => id !== undefined && (seen.has(id) || !seen.add(id)));
  return twice.map((id) => `${id ?? ''} is there twice`);
}

function disorder({ sent }: Ledger, log: readonly Shown[]): string[] {
  const found: string[] = [];
  log.forEach(({ id, timestamp }, at) => {
    if (Number(id.split('|')[1]) !== at + 1) found.push(`entry ${at + 1} has the id ${id}`);
    const before = log[at - 1];
    if (before && before.timestamp >= timestamp) found.push(`${id} is not later than ${before.id}`);
  });
  const order = new Map(sent.map(({ key }, at) => [key, at]));
  let last = -1;
  for (const key of log.map(keyOf)) {
    const place = key === undefined ? undefined : order.get(key);
    if (place === undefined) continue;
    if (place < last) found.push(`${key ?? ''} comes after a later message`);
    last = Math.max(last, place);
  }
  return found;
}

/** The welcome answers nothing; every other line of the bot answers one message, every message has one. */
function wrongAnswers(log: readonly Shown[]): string[] {
  const counts = new Map<string | undefined, number>();
  for (const { from, replyToId } of log) {
    if (from.role === 'bot') counts.set(replyToId, (counts.get(replyToId) ?? 0) + 1);
  }
  const wrong = log
    .filter(({ from, id }) => from.role === 'user' && counts.get(id) !== 1)
    .map(({ id }) => `${id} was answered ${counts.get(id) ?? 0} times`);
  const welcomes = counts.get(undefined) ?? 0;
  return welcomes === 1 ? wrong : [...wrong, `the welcome was said ${welcomes} times`];
}

function differences(screen: readonly Shown[], log: readonly Shown[]): string[] {
  const first = log.findIndex((entry, at) => JSON.stringify(screen[at]) !== JSON.stringify(entry));
  if (first >= 0)
    return [
      `the screen has ${screen[first]?.id ?? 'nothing'} where the log has ${log[first]?.id ?? ''}`,
    ];
  const surplus = screen[log.length];
  return surplus ? [`the screen shows ${surplus.id}, which the log has not`] : [];
}

function keyOf({ channelData }: Shown): string | undefined {
  return channelData.clientActivityID;
}
