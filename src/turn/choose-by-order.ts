import { isDeliveryWish } from '../domain/orders/courier-note.js';
import { asksAfterPurchase, asksForOrdersAlone } from '../domain/orders/own-purchase.js';
import { asks } from '../domain/text/asking.js';
import { tellsOfHarm } from '../domain/cases/trouble.js';
import { classOf, sureWish, type IntentId, type Understanding } from '../domain/understanding.js';
import type { Choice, Knowing } from './choice.js';

/** A number, goods that were bought and words about a parcel say which order is meant, or what with it. */
export function byOrder(heard: Understanding, services: Knowing): Choice | undefined {
  const toAddress = deliveryWished(heard) || tellsAddress(heard);
  const intent = toAddress ? 'order.address' : asksAfter(heard) ? 'order.status' : undefined;
  return intent && { dialog: services.intents.dialogOf(intent), intent };
}

/** What a wish about the way of a parcel is easily taken for. */
const NEAR_DELIVERY: readonly IntentId[] = [
  'order.address',
  'order.change',
  'order.hurry',
  'order.place',
  'inquiry.delivery',
];
/** Below this a model that hears something else gives way to the customer's own words. */
const SURE_OF_OTHER = 0.6;

function deliveryWished(heard: Understanding): boolean {
  if (!isDeliveryWish(heard.text)) return false;
  const first = sureWish(heard);
  if (!first || NEAR_DELIVERY.includes(first.id)) return true;
  const about = classOf(first.id);
  return about !== 'inquiry' && (about !== 'order' || first.score < SURE_OF_OTHER);
}

/** A whole address, told and not asked about, is where something shall go. */
function tellsAddress(heard: Understanding): boolean {
  const address = heard.entities.find(({ type }) => type === 'address');
  const isWhole = address !== undefined && address.text.length >= WHOLE_ADDRESS;
  const first = sureWish(heard);
  const isOrder =
    first !== undefined && classOf(first.id) === 'order' && first.id !== 'order.address';
  return isWhole && /\d/.test(address.text) && !asks(heard.text) && !isOrder;
}

const WHOLE_ADDRESS = 12;

function asksAfter(heard: Understanding): boolean {
  if (asksForOrdersAlone(heard.text)) return true;
  if (!asksAfterPurchase(heard.text) || tellsOfHarm(heard.text)) return false;
  const first = sureWish(heard);
  return first === undefined || first.score < SURE_OF_OTHER || first.id.startsWith('inquiry.');
}
