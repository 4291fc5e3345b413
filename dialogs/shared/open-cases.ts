import type { Case } from '../../src/domain/cases/case.js';
import type { Order } from '../../src/domain/orders/order.js';
import { hasHan } from '../../src/domain/text/fold.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

/** The unfinished cases of an order, the newest first; ask only for an order that may be shown. */
export async function openCasesOf(
  { services, conversation }: Pick<DialogTurn, 'services' | 'conversation'>,
  order: Pick<Order, 'number' | 'customerId'>,
): Promise<readonly Case[]> {
  const both = [
    ...(await services.cases.ofCustomer(order.customerId)),
    ...(await services.cases.ofConversation(conversation.id)),
  ];
  const byNumber = new Map(both.map((found) => [found.number, found]));
  return [...byNumber.values()]
    .filter(({ orderNumber, status }) => orderNumber === order.number && isUnfinished(status))
    .sort((a, b) => b.openedAt.localeCompare(a.openedAt));
}

/** The values of texts that name a case. */
export function caseValues(turn: DialogTurn, found: Case): Readonly<Record<string, unknown>> {
  const last = found.history.findLast(({ who }) => who !== 'customer' && who !== 'bot');
  return {
    case: found.number,
    kind: kindOf(turn, found),
    opened: turn.words('shared.day', { at: found.openedAt }),
    due: turn.words('shared.moment', { at: found.dueAt }),
    late: Date.parse(found.dueAt) < turn.services.clock.now(),
    // Colleagues write in one language; half a reply in another helps nobody.
    latest: last && hasHan(last.text) === (turn.language === 'zh') ? last.text : undefined,
  };
}

function kindOf(turn: DialogTurn, { kind }: Case): string {
  const word = kind.startsWith('complaint.') ? 'complaint' : (kind.split('.').at(-1) ?? kind);
  const known = ['return', 'exchange', 'repair', 'refund', 'cancel', 'change', 'address', 'hurry'];
  const told = [...known, 'invoice', 'payment', 'complaint'].includes(word) ? word : 'message';
  return turn.words(`shared.case_${told}`);
}

function isUnfinished(status: Case['status']): boolean {
  return status === 'open' || status === 'waiting';
}
