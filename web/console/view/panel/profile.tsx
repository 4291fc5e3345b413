import type { ComponentChildren, JSX } from 'preact';
import type { Customer } from '../../api/conversation-types.js';
import { nameOf } from '../../vocabulary.js';
import { useLocal, useSurface } from '../context.js';
import { Avatar } from '../parts/avatar.js';
import { Icon } from '../parts/icons.js';

interface ProfileProps {
  readonly customer: Customer;
  readonly verified: boolean;
}

export function Profile({ customer, verified }: ProfileProps): JSX.Element {
  const { words, times } = useSurface();
  const { panel, vocabulary } = words;
  const note = useLocal()(customer.note);
  return (
    <section class="profile">
      <div class="profile-head">
        <Avatar name={customer.name} />
        <div>
          <p class="profile-name">
            <bdi>{customer.name}</bdi>
            <span class={`level level-${customer.level}`}>{panel.levels[customer.level]}</span>
          </p>
          <Verified verified={verified} />
        </div>
      </div>
      {note && (
        <p class="profile-note" dir="auto">
          <span class="sr-only">{panel.note}</span>
          {note}
        </p>
      )}
      <dl class="facts">
        <Fact label={panel.phone}>{customer.phoneMasked}</Fact>
        <Fact label={panel.email}>{customer.emailMasked}</Fact>
        <Fact label={panel.language}>{nameOf(vocabulary.languages, customer.language)}</Fact>
        <Fact label={panel.joined}>
          {times.date(customer.joinedAt)} · {panel.points(customer.points)}
        </Fact>
      </dl>
    </section>
  );
}

function Verified({ verified }: { readonly verified: boolean }): JSX.Element {
  const { panel } = useSurface().words;
  return (
    <p class={verified ? 'verified' : 'verified verified-not'}>
      <Icon name={verified ? 'shield' : 'warning'} />
      {verified ? panel.verified : panel.unverified}
    </p>
  );
}

function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
