import type { JSX } from 'preact';
import { fieldsOf, textOf } from '../line/shape.js';
import { safePage } from '../transcript/safe-url.js';
import { useUi } from '../view/ui.js';
import { sayingOf } from './card-fields.js';

export function CardActions({ actions }: { actions: readonly unknown[] }): JSX.Element | null {
  const buttons = actions.map((action, index) => <CardAction key={index} action={action} />);
  return buttons.length === 0 ? null : <div class="card-actions">{buttons}</div>;
}

function CardAction({ action }: { action: unknown }): JSX.Element | null {
  const { say } = useUi();
  const fields = fieldsOf(action);
  const title = textOf(fields?.title);
  if (!fields || !title) return null;
  const style = fields.style === 'destructive' ? 'card-action destructive' : 'card-action';
  const page = fields.type === 'Action.OpenUrl' ? safePage(fields.url) : undefined;
  if (page !== undefined) {
    return (
      <a class={style} href={page} target="_blank" rel="noopener noreferrer">
        <bdi>{title}</bdi>
      </a>
    );
  }
  const saying = fields.type === 'Action.Submit' ? sayingOf(fields.data) : undefined;
  if (saying === undefined) return null;
  return (
    <button type="button" class={style} onClick={() => say(saying, title)}>
      <bdi>{title}</bdi>
    </button>
  );
}
