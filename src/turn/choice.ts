import type { IntentId } from '../domain/understanding.js';
import type { Services } from './dialog.js';

/** A dialog to start and the intent it is started for. */
export interface Choice {
  readonly dialog: string;
  readonly intent: IntentId;
  /** The order it is about, where the message names several. */
  readonly order?: string;
}

/** What choosing needs to know; without the shop's front and products nothing is chosen by its goods. */
export type Knowing = Pick<Services, 'intents' | 'knowledge'> &
  Partial<Pick<Services, 'front' | 'products'>>;
