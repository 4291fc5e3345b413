import { isoTime } from '../../clock.js';
import type { Localised } from '../../domain/language.js';
import type { Order, OrderBackend } from '../../domain/orders/order.js';
import type { ShopFiles } from './load-shop.js';

const DAY_MS = 86_400_000;

const CARRIERS: Readonly<Record<string, Localised>> = {
  swiftwind: { zh: '顺风达', en: 'Swiftwind' },
  neighbour: { zh: '邻里送', en: 'Neighbour Post' },
  bulky: { zh: '大件侠', en: 'BulkyHero' },
};

/** The demo shop's order system: orders from files, with times counted back from one anchor. */
export class FileOrders implements OrderBackend {
  private readonly byNumber: ReadonlyMap<string, Order>;

  /** @param anchorMs the moment that "0 days ago" means; kept over restarts, so that times stand still */
  constructor(files: ShopFiles, anchorMs: number) {
    this.byNumber = new Map(
      files.orders.map((order) => [order.number, toOrder(order, files, anchorMs)]),
    );
  }

  find(number: string): Promise<Order | undefined> {
    return Promise.resolve(this.byNumber.get(number));
  }

  ofCustomer(customerId: string): Promise<readonly Order[]> {
    const own = [...this.byNumber.values()].filter((order) => order.customerId === customerId);
    return Promise.resolve(own.sort((a, b) => b.placedAt.localeCompare(a.placedAt)));
  }
}

function toOrder(file: ShopFiles['orders'][number], files: ShopFiles, anchorMs: number): Order {
  const ago = (days: number): string => isoTime(anchorMs - days * DAY_MS);
  const nameOf = (id: string): Localised =>
    files.products.find((product) => product.id === id)?.name ?? { zh: id, en: id };
  return {
    number: file.number,
    customerId: file.customer,
    buyerPhone: files.customers.find(({ id }) => id === file.customer)?.phone ?? '',
    placedAt: ago(file.placedDaysAgo),
    status: file.status,
    items: file.items.map(({ product, ...item }) => ({
      productId: product,
      name: nameOf(product),
      ...item,
    })),
    shippingCents: file.shippingCents,
    discountCents: file.discountCents,
    totalCents: file.totalCents,
    paidAt: file.payment && ago(file.payment.paidDaysAgo),
    paymentMethod: file.payment?.method,
    carrier: file.carrier && CARRIERS[file.carrier],
    tracking: file.tracking,
    etaAt: file.etaDaysFromNow === undefined ? undefined : ago(-file.etaDaysFromNow),
    receivedAt: file.receivedDaysAgo === undefined ? undefined : ago(file.receivedDaysAgo),
    address: file.address,
    invoice: file.invoice,
    events: file.events.map(({ daysAgo, text }) => ({ at: ago(daysAgo), text })),
    refunds: file.refunds.map(({ daysAgo, ...refund }) => ({ ...refund, at: ago(daysAgo) })),
    repair: file.repair && {
      productId: file.repair.product,
      state: file.repair.state,
      at: ago(file.repair.daysAgo),
    },
  };
}
