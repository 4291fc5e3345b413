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
    const message = 'the braces do not close: write {{fee "delivery.express"}}';
    return { fault: { line, message, problem: { kind: 'not-closed', named: '', known: [] } } };
  }
}

function lineOfBraces(text: string): number {
  return text.slice(0, text.indexOf('{{')).split('\n').length;
}

type Refused = Omit<ValueFault, 'line'>;

function faultsOf(node: hbs.AST.Statement, values: ShopValues): ValueFault[] {
  if (node.type === 'ContentStatement') return [];
  const { line } = node.loc.start;
  const refused = isMustache(node) ? refusalOf(node, values) : notAValue(NO_BLOCKS, '');
  return refused ? [{ line, ...refused }] : [];
}

const NO_BLOCKS = 'only values are known here, no blocks, comments or partials';

function isMustache(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function refusalOf(node: hbs.AST.MustacheStatement, values: ShopValues): Refused | undefined {
  const written = 'original' in node.path ? String(node.path.original) : '';
  const kind = VALUE_KINDS.find((known) => known === written);
  if (!kind) return unknownKind(written);
  if (!node.escaped) return notAValue(`write two braces: {{${kind} "…"}}`, kind);
  const [name, ...more] = node.params;
  if (!name || more.length > 0 || node.hash || !isText(name)) {
    const example = `{{${kind} "${values.names(kind)[0] ?? '…'}"}}`;
    return notAValue(`give ${kind} one name in quotes: ${example}`, kind);
  }
  return values.find(kind, name.value) ? undefined : unknownName(kind, name.value, values);
}

function isText(node: hbs.AST.Expression): node is hbs.AST.StringLiteral {
  return node.type === 'StringLiteral';
}

function notAValue(message: string, named: string): Refused {
  return { message, problem: { kind: 'not-a-value', named, known: [] } };
}

function unknownKind(named: string): Refused {
  const message = `"${named}" is no kind of value; known are ${VALUE_KINDS.join(', ')}`;
  return { message, problem: { kind: 'unknown-kind', named, known: VALUE_KINDS } };
}

function unknownName(kind: ValueKind, name: string, values: ShopValues): Refused {
  const family = name.split('.')[0] ?? '';
  const all = values.names(kind);
  const near = all.filter((each) => each.startsWith(family));
  const known = (near.length > 0 ? near : all).slice(0, MOST_LISTED);
  return {
    message: `there is no ${kind} "${name}"; known are ${known.join(', ')}`,
    problem: { kind: 'unknown-name', named: `${kind} ${name}`, known },
  };
}
