import { foldText } from '../../src/domain/text/fold.js';
import type { Localised } from '../../src/domain/language.js';
import { CUSTOMER_LEVELS } from '../../src/domain/reader-classes.js';
import { money } from '../../src/replies/format.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';

const OF_POINTS =
  /我.{0,6}(?:多少|几|还有|剩|现在|的).{0,4}积分|积分.{0,4}(?:多少|几分|余额|还剩|查)|查.{0,4}积分|\bhow many points\b|\bmy points(?: balance)?[?.!]*$|points (?:balance|do i)/;
const OF_LEVEL =
  /我.{0,6}(?:什么|哪个|哪级|几级|是不是|算|属于)?.{0,4}(?:会员|等级|级别)(?:吗|吧|么|呢)?[?？]?$|我的?(?:会员)?(?:等级|级别)|\b(?:what|which) (?:level|tier|member)\b.{0,10}\b(?:am|do|is my)\b|\bam i (?:a )?(?:vip|member)\b|\bmy (?:level|tier|membership)\b/;
/** What points of a hundred are worth, in cents. */
const CENTS_OF_A_POINT = 1;

/**
 * Tells a customer who signed in the points and the level they have; asks a stranger to sign in.
 * `undefined` when the message asks for neither.
 */
export async function ownMembership(turn: DialogTurn): Promise<DialogResult | undefined> {
  const folded = withoutLevels(turn);
  const asked = OF_POINTS.test(folded) ? 'points' : OF_LEVEL.test(folded) ? 'level' : undefined;
  if (turn.intent !== 'inquiry.membership' || !asked) return undefined;
  const { customerId, signedIn } = turn.conversation;
  const customer =
    signedIn && customerId ? await turn.services.customers.find(customerId) : undefined;
  const why = { rule: `own-${asked}` };
  if (!customer) return { replies: [turn.say('answer.own_unknown')], why };
  const values = {
    points: customer.points,
    worth: money(Math.floor(customer.points / 100) * 100 * CENTS_OF_A_POINT),
    level: levelName(turn, customer.level)?.[turn.language],
  };
  return { replies: [turn.say(`answer.own_${asked}`, values)], why };
}

/** What a level of members is called by the shop; `undefined` where it has no name. */
function levelName({ services }: DialogTurn, level: string): Localised | undefined {
  const found = services.values.find('level', level);
  return found && 'text' in found ? found.text : undefined;
}

/** The message, folded, as if the shop called each level nothing but member. */
function withoutLevels(turn: DialogTurn): string {
  const names = CUSTOMER_LEVELS.flatMap((level) => levelName(turn, level) ?? []);
  const folded = names.reduce(
    (text, { zh, en }) => text.replaceAll(foldText(zh), '会员').replaceAll(foldText(en), 'member'),
    foldText(turn.heard.text),
  );
  return folded.trim();
}
