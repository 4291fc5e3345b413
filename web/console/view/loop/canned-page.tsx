import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { noticeOf } from '../../desk/environment.js';
import type { CannedReply } from '../../api/suggestion-types.js';
import { useSurface } from '../context.js';
import { useAnswer } from '../knowledge/use-answer.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Icon } from '../parts/icons.js';
import { Skeleton } from '../parts/skeleton.js';
import { PageFrame } from './page-frame.js';

/** The replies that agents say often, to be used by "/" in a reply. */
export function CannedPage({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { desk, words } = useSurface();
  const { loop } = words;
  const [editing, edit] = useState<string>();
  const list = useAnswer('canned', () => desk.loop.canned());
  const done = async (): Promise<void> => {
    edit(undefined);
    await list.load();
  };
  const add = (
    <button type="button" class="button canned-add" onClick={() => edit('')}>
      <Icon name="plus" />
      {loop.canned.add}
    </button>
  );
  return (
    <PageFrame title={loop.pages.canned} onBack={onBack} tools={add}>
      <p class="loop-lead canned-lead">{loop.canned.lead}</p>
      {list.failed && <Failed retry={() => void list.load()} />}
      {!list.failed && !list.value && <Skeleton rows={3} kind="panel" />}
      {editing === '' && <CannedForm onDone={done} />}
      {list.value?.replies.length === 0 && editing === undefined && (
        <Empty icon="send" {...loop.canned.empty} />
      )}
      <ul class="loop-groups">
        {list.value?.replies.map((reply) => (
          <li key={reply.id}>
            {editing === reply.id ? (
              <CannedForm reply={reply} onDone={done} />
            ) : (
              <CannedRow reply={reply} onEdit={() => edit(reply.id)} />
            )}
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}

interface RowProps {
  readonly reply: CannedReply;
  readonly onEdit: () => void;
}

function CannedRow({ reply, onEdit }: RowProps): JSX.Element {
  const { loop } = useSurface().words;
  return (
    <div class="loop-group">
      <h3 class="loop-title">{reply.title}</h3>
      {reply.text.zh && <p lang="zh">{reply.text.zh}</p>}
      {reply.text.en && <p lang="en">{reply.text.en}</p>}
      <p class="loop-facts">
        <span class="loop-when">{loop.canned.used(reply.used)}</span>
        <button type="button" class="link-button" onClick={onEdit}>
          {loop.canned.edit}
        </button>
      </p>
    </div>
  );
}

interface FormProps {
  readonly reply?: CannedReply;
  readonly onDone: () => Promise<void>;
}

function CannedForm({ reply, onDone }: FormProps): JSX.Element {
  const { desk, words } = useSurface();
  const { loop, general } = words;
  const [title, setTitle] = useState(reply?.title ?? '');
  const [text, setText] = useState(reply?.text ?? {});
  const finish = async (asked: ReturnType<typeof desk.loop.removeCanned>): Promise<void> => {
    const answer = await asked;
    if (!answer.ok) return desk.tell(noticeOf(answer));
    await onDone();
  };
  const save = (event: Event): void => {
    event.preventDefault();
    void finish(desk.loop.saveCanned({ ...(reply ? { id: reply.id } : {}), title, text }));
  };
  const empty = title.trim() === '' || !`${text.zh ?? ''}${text.en ?? ''}`.trim();
  return (
    <form class="loop-group" onSubmit={save}>
      <label class="field">
        <span class="field-label">{loop.canned.title}</span>
        <input
          class="input"
          value={title}
          maxLength={100}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <TextFields text={text} onText={setText} />
      <div class="loop-actions">
        <button type="submit" class="button button-primary" disabled={empty}>
          {loop.canned.save}
        </button>
        <button type="button" class="button" onClick={() => void onDone()}>
          {general.cancel}
        </button>
        {reply && (
          <button
            type="button"
            class="button button-danger"
            onClick={() => void finish(desk.loop.removeCanned(reply.id))}
          >
            {loop.canned.remove}
          </button>
        )}
      </div>
    </form>
  );
}

interface TextProps {
  readonly text: CannedReply['text'];
  readonly onText: (text: CannedReply['text']) => void;
}

/** The words in each language. */
function TextFields({ text, onText }: TextProps): JSX.Element {
  const { languages } = useSurface().words.knowledge;
  return (
    <>
      {(['zh', 'en'] as const).map((language) => (
        <label key={language} class="field">
          <span class="field-label">{languages[language]}</span>
          <textarea
            class="input"
            rows={3}
            maxLength={4000}
            value={text[language] ?? ''}
            onInput={(event) => onText({ ...text, [language]: event.currentTarget.value })}
          />
        </label>
      ))}
    </>
  );
}
