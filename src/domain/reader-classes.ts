/** Levels of members, the lowest first. */
export const CUSTOMER_LEVELS = ['green', 'honey', 'gold'] as const;

/** Where a customer may stand in the relation with the shop (客户生命周期). */
export const LIFECYCLE_STAGES = ['newcomer', 'growing', 'mature', 'lapsing'] as const;

/** All that an article may name as its audience: guests, members, members of a level, at a stage. */
export const READER_CLASSES = ['guest', 'member', ...CUSTOMER_LEVELS, ...LIFECYCLE_STAGES] as const;

/** The names of the channels on which messages come, as conversations and articles have them. */
export const READER_CHANNELS = ['directline', 'botframework'] as const;
export type ReaderChannel = (typeof READER_CHANNELS)[number];
