import { takeBackIn } from '../../src/domain/cases/take-back.js';
import { isManners } from '../../src/domain/understanding.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';

/** Beside words that drop the complaint a guess is good enough from here on. */
const LIKELY = 0.3;

/** "Forget the complaint, I just want to return it": the wish that takes the complaint's place, if any. */
export function chosenInstead({ text, heard, services }: DialogTurn): Pick<DialogResult, 'then'> {
  // A bare "forget it" may sound like anything.
  if (takeBackIn(text)?.kinds.length === 0) return {};
  const [likeliest] = heard.candidates;
  const unsure = likeliest && likeliest.score >= LIKELY ? [likeliest] : [];
  const wish = [...heard.intents, ...unsure].find(({ id }) => {
    return !isManners(id) && !id.startsWith('complaint.') && !id.startsWith('case.');
  });
  if (heard.verdict === 'none' || !wish) return {};
  return { then: { dialog: services.intents.dialogOf(wish.id), intent: wish.id } };
}
