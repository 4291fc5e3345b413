import type { Language } from '../domain/language.js';
import type { Understanding } from '../domain/understanding.js';
import type { IntentModelData } from '../understanding/engine/intent-model.js';
import type { ContentFolders } from '../understanding/training/training-task.js';
import {
  createUnderstander,
  type Understander,
  type UnderstanderParts,
} from '../understanding/understander.js';

type Understand = (text: string, hint: { readonly language: Language }) => Understanding;

/**
 * The intent model in use, which can be exchanged while the bot runs. A turn reads its message once, in
 * one go, and keeps what it heard: a new model is used from the next turn on, never within one.
 */
export class LiveModel {
  private readonly understander: Understander;

  /**
   * @param shipped the model of the shop's own examples alone, against which learning must not drift;
   *   the one in use at the start may be another.
   */
  constructor(
    private readonly parts: UnderstanderParts,
    readonly shipped: IntentModelData,
    /** Where the shop's own examples are. */
    readonly folders: ContentFolders,
  ) {
    this.understander = createUnderstander(parts);
  }

  readonly understand: Understand = (text, hint) => this.understander.understand(text, hint);

  /** What the bot would hear with another model, without using it. */
  trial(model: IntentModelData): Understand {
    const other = createUnderstander({ ...this.parts, model });
    return (text, hint) => other.understand(text, hint);
  }

  /** Uses another model from the next turn on. */
  replace(model: IntentModelData): void {
    this.understander.replaceModel(model);
  }
}
