import Handlebars from 'handlebars';
import {
  VALUE_KINDS,
  type CheckValues,
  type ShopValues,
  type ValueFault,
  type ValueKind,
} from '../domain/knowledge/shop-values.js';

/** Names of a kind that a message lists; more are not read. */
const MOST_LISTED = 12;

/**
 * What the article editor and the loader check a text with: every `{{ }}` must be a kind of value and
 * a name that the shop has, such as `{{fee "delivery.express"}}`. Blocks, conditions, raw values and
 * paths are refused: articles hold text and values, nothing that decides.
 */
export function knownValues(values: ShopValues): CheckValues {
  return (text) => {
    if (!text.includes('{{')) return [];
    const read = parse(text);
    if ('fault' in read) return [read.fault];
    return read.program.body.flatMap((node) => faultsOf(node, values));
  };
}

function parse(
  text: string,
): { readonly program: hbs.AST.Program } | { readonly fault: ValueFault } {
  try {
    return { program: Handlebars.parse(text) };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const line = Number(/on line (\d+)/.exec(said)?.[1] ?? lineOfBraces(text));
    return {
      fault: { line, message: 'the braces do not close: write {{fee "delivery.express"}}' },
    };
  }
}

function lineOfBraces(text: string): number {
  return text.slice(0, text.indexOf('{{')).split('\n').length;
}

function faultsOf(node: hbs.AST.Statement, values: ShopValues): ValueFault[] {
  if (node.type === 'ContentStatement') return [];
  const { line } = node.loc.start;
  const message = isMustache(node)
    ? faultOf(node, values)
    : 'only values are known here, no blocks, comments or partials';
  return message === undefined ? [] : [{ line, message }];
}

function isMustache(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function faultOf(node: hbs.AST.MustacheStatement, values: ShopValues): string | undefined {
  const written = 'original' in node.path ? String(node.path.original) : '';
  const kind = VALUE_KINDS.find((known) => known === written);
  if (!kind) return `"${written}" is no kind of value; known are ${VALUE_KINDS.join(', ')}`;
  if (!node.escaped) return `write two braces: {{${kind} "…"}}`;
  const [name, ...more] = node.params;
  if (!name || more.length > 0 || node.hash || !isText(name)) {
    return `give ${kind} one name in quotes: {{${kind} "${values.names(kind)[0] ?? '…'}"}}`;
  }
  return values.find(kind, name.value) ? undefined : unknownName(kind, name.value, values);
}

function isText(node: hbs.AST.Expression): node is hbs.AST.StringLiteral {
  return node.type === 'StringLiteral';
}

function unknownName(kind: ValueKind, name: string, values: ShopValues): string {
  const family = name.split('.')[0] ?? '';
  const all = values.names(kind);
  const near = all.filter((each) => each.startsWith(family));
  const listed = (near.length > 0 ? near : all).slice(0, MOST_LISTED).join(', ');
  return `there is no ${kind} "${name}"; known are ${listed}`;
}
