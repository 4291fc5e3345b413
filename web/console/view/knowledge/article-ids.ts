/** What may be opened beside the list and is no article; names of articles never begin with a plus. */
export const NEW_ID = '+new';
export const IMPORT_ID = '+import';
