import { fieldsOf, listOf, textOf, type Fields } from './shape.js';

/** A Direct Line activity as it came: only what every kind has is read, the rest is read where used. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly fields: Fields;
}

/** What one stream frame or one page of history holds. The watermark is a sequence number as text. */
export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark?: string;
}

function readActivity(value: unknown): Activity | undefined {
  const fields = fieldsOf(value);
  const type = textOf(fields?.type);
  return fields && type ? { type, id: textOf(fields.id), fields } : undefined;
}

/** `undefined` when it is no activity set at all; activities that cannot be read are left out. */
export function readActivitySet(value: unknown): ActivitySet | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const activities = listOf(fields.activities).flatMap((each) => readActivity(each) ?? []);
  const watermark = fields.watermark;
  return {
    activities,
    watermark: typeof watermark === 'number' ? String(watermark) : textOf(watermark),
  };
}
