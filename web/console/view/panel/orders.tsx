import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Order } from '../../api/conversation-types.js';
import { yuan } from '../../text/money.js';
import { useLocal, useSurface } from '../context.js';
import { Section } from './section.js';

/** Orders shown before the agent asks for the rest. */
const FIRST = 4;

export function Orders({ orders }: { readonly orders: readonly Order[] }): JSX.Element {
  const { panel } = useSurface().words;
  const [all, setAll] = useState(false);
  const shown = all ? orders : orders.slice(0, FIRST);
  return (
    <Section icon="box" title={panel.orders} count={orders.length} empty={panel.noOrders}>
      <ul class="entries">
        {shown.map((order) => (
          <OrderView key={order.number} order={order} />
        ))}
      </ul>
      {shown.length < orders.length && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {panel.allOrders(orders.length)}
        </button>
      )}
    </Section>
  );
}

/** Statuses that an agent should notice, by their tone. */
const TONES: Readonly<Record<string, string>> = {
  delayed: 'bad',
  unpaid: 'open',
  shipped: 'open',
  out_for_delivery: 'open',
  packing: 'open',
  paid: 'open',
  returning: 'open',
  delivered: 'good',
  completed: 'good',
};

function OrderView({ order }: { readonly order: Order }): JSX.Element {
  const { times } = useSurface();
  const local = useLocal();
  const tone = Object.hasOwn(TONES, order.status) ? TONES[order.status] : 'done';
  return (
    <li class="entry">
      <details>
        <summary class="entry-summary">
          <span class="number">{order.number}</span>
          <span class={`pill pill-${tone}`}>{local(order.statusLabel)}</span>
          <span class="entry-side">{yuan(order.totalCents)}</span>
          <span class="entry-line">
            <bdi>{order.items.map((item) => local(item.name)).join(' · ')}</bdi>
          </span>
        </summary>
        <ul class="order-items">
          {order.items.map((item) => (
            <li key={item.name.en}>
              <bdi>{local(item.name)}</bdi>
              <span>× {item.quantity}</span>
            </li>
          ))}
          <li>
            <span>{times.full(order.placedAt)}</span>
          </li>
        </ul>
      </details>
    </li>
  );
}
