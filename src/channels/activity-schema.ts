import { z } from 'zod';
import { cleanJson, cleanText } from './clean-text.js';
import { isModestJson } from './json-shape.js';

const Text = z.string().max(262_144).transform(cleanText);
const Id = z.string().min(1).max(200).transform(cleanText);

const AttachmentMeta = z
  .object({
    contentType: z.string().max(200).optional(),
    contentUrl: z.string().max(6_000_000).optional(),
    name: z.string().max(500).optional(),
  })
  .passthrough();

/**
 * An activity as customers may send it. Unknown fields are accepted and dropped (A2005); wrongly
 * typed ones refused (A2003). What a channel vouches for itself (`from`, `recipient`, `id`,
 * `timestamp`, `conversation`) is read nowhere from here.
 */
export const CustomerActivity = z.object({
  type: z.string().min(1).max(100),
  id: Id.optional(),
  text: Text.nullish(),
  textFormat: z.string().max(50).nullish(),
  locale: z.string().max(50).nullish(),
  name: Text.nullish(),
  value: z.unknown().optional().transform(cleanJson),
  from: z
    .object({ id: Id.optional(), name: Text.nullish(), role: z.string().nullish() })
    .passthrough()
    .nullish(),
  channelData: z.record(z.unknown()).nullish().transform(cleanJson),
  attachments: z.array(AttachmentMeta).max(10).nullish(),
  replyToId: Id.nullish(),
});

export type CustomerActivity = z.infer<typeof CustomerActivity>;

export type ActivityCheck =
  | { readonly ok: true; readonly activity: CustomerActivity }
  | { readonly ok: false; readonly message: string };

/** Checks a parsed body; a refusal says in words which field is wrong. */
export function checkActivity(body: unknown): ActivityCheck {
  if (!isModestJson(body))
    return { ok: false, message: 'the activity is nested too deeply or too large' };
  const parsed = CustomerActivity.safeParse(body);
  if (parsed.success) return { ok: true, activity: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.');
  return {
    ok: false,
    message: `${path ? `field "${path}": ` : ''}${issue?.message ?? 'not an activity'}`,
  };
}
