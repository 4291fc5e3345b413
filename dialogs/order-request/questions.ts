import { phaseOf } from '../../src/domain/orders/order-phase.js';
import { mainRefund } from '../shared/refund-words.js';
import type { Wish } from './wish.js';

/** The question of a wish, as fits the state of the order. */
export function askKey({ topic, order, state, values }: Wish): string {
  const phase = phaseOf(order);
  switch (topic) {
    case 'cancel':
      return phase === 'unpaid' ? 'cancel_ask_unpaid' : 'cancel_ask';
    case 'address':
      return phase === 'arriving' ? 'address_ask_arriving' : 'address_ask';
    case 'return':
      return state === 'only-faulty' || values['onlyFaulty'] ? 'return_ask_faulty' : 'return_ask';
    case 'repair':
      return values['warranty'] ? 'repair_ask' : 'repair_ask_quote';
    case 'invoice':
      return invoiceKey(order.invoice, phase);
    case 'payment':
      return paymentKey(phase, mainRefund(order)?.reason);
    default:
      return `${topic}_ask`;
  }
}

function invoiceKey(kind: 'none' | 'electronic' | 'vat', phase: string): string {
  if (kind === 'none') return 'invoice_ask';
  if (phase !== 'received') return `invoice_ask_coming_${kind}`;
  return `invoice_ask_sent_${kind}`;
}

function paymentKey(phase: string, refund: string | undefined): string {
  if (phase === 'unpaid') return 'payment_ask_unpaid';
  return refund === 'double-charge' ? 'payment_double' : 'payment_ask';
}
