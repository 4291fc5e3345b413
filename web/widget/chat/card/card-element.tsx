import type { JSX, TargetedEvent } from 'preact';
import { fieldsOf, listOf, textOf, type Fields } from '../line/shape.js';
import { RichLine, RichText } from '../markdown/rich-text.js';
import { safePictureUrl } from '../transcript/safe-url.js';
import { useUi } from '../view/ui.js';
import { CardActions } from './card-actions.js';
import { classesOf, flexOf } from './card-fields.js';

interface ElementsProps {
  readonly elements: readonly unknown[];
  readonly depth: number;
}

interface PartProps {
  readonly fields: Fields;
  readonly depth: number;
}

/** Deeper nesting than any card of ours; beyond it, nothing is drawn. */
const MOST_DEPTH = 6;

const PARTS: ReadonlyMap<string, (props: PartProps) => JSX.Element | null> = new Map([
  ['TextBlock', TextBlock],
  ['FactSet', FactSet],
  ['Image', Image],
  ['Container', Container],
  ['ColumnSet', ColumnSet],
  ['ActionSet', ActionSet],
]);

export function CardElements({ elements, depth }: ElementsProps): JSX.Element | null {
  if (depth > MOST_DEPTH) return null;
  return (
    <>
      {elements.map((element, index) => (
        <CardElement key={index} element={element} depth={depth} />
      ))}
    </>
  );
}

function CardElement({ element, depth }: { element: unknown; depth: number }): JSX.Element | null {
  const fields = fieldsOf(element);
  if (!fields || fields.isVisible === false) return null;
  const Part = PARTS.get(textOf(fields.type) ?? '');
  if (Part) return <Part fields={fields} depth={depth} />;
  if (fieldsOf(fields.fallback))
    return <CardElements elements={[fields.fallback]} depth={depth + 1} />;
  const words = textOf(fields.fallbackText) ?? textOf(fields.text);
  return words ? <p dir="auto">{words}</p> : null;
}

function TextBlock({ fields }: PartProps): JSX.Element {
  const text = textOf(fields.text) ?? '';
  const classes = classesOf(fields, [
    'size',
    'weight',
    'color',
    'horizontalAlignment',
    'spacing',
    'style',
  ]);
  return (
    <div class={`card-text ${classes}`} dir="auto">
      {text.includes('\n') ? <RichText text={text} markdown /> : <RichLine text={text} />}
    </div>
  );
}

function FactSet({ fields }: PartProps): JSX.Element {
  return (
    <dl class={`card-facts ${classesOf(fields, ['spacing'])}`}>
      {listOf(fields.facts).map((each, index) => {
        const fact = fieldsOf(each);
        return (
          <div key={index}>
            <dt dir="auto">{textOf(fact?.title)}</dt>
            <dd dir="auto">{textOf(fact?.value)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Image({ fields }: PartProps): JSX.Element | null {
  const { enlarge } = useUi();
  const url = safePictureUrl(fields.url, location.href);
  if (url === undefined) return null;
  const name = textOf(fields.altText) ?? '';
  const classes = classesOf(fields, ['size', 'style', 'horizontalAlignment', 'spacing']);
  return (
    <button type="button" class={`card-image ${classes}`} onClick={() => enlarge({ url, name })}>
      <img src={url} alt={name} decoding="async" onError={hideBroken} />
    </button>
  );
}

/** A card reads well without its picture, and badly with a broken one. */
function hideBroken(event: TargetedEvent<HTMLImageElement>): void {
  event.currentTarget.parentElement?.setAttribute('hidden', '');
}

function ActionSet({ fields }: PartProps): JSX.Element {
  return <CardActions actions={listOf(fields.actions)} />;
}

function Container({ fields, depth }: PartProps): JSX.Element {
  return (
    <div class={`card-container ${classesOf(fields, ['style', 'spacing'])}`}>
      <CardElements elements={listOf(fields.items)} depth={depth + 1} />
    </div>
  );
}

function ColumnSet({ fields, depth }: PartProps): JSX.Element {
  return (
    <div class={`card-columns ${classesOf(fields, ['style', 'spacing'])}`}>
      {listOf(fields.columns).map((each, index) => {
        const column = fieldsOf(each) ?? {};
        return (
          <div
            key={index}
            class={classesOf(column, ['style'])}
            style={{ flex: flexOf(column.width) }}
          >
            <CardElements elements={listOf(column.items)} depth={depth + 1} />
          </div>
        );
      })}
    </div>
  );
}
