import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Attachment } from '../../api/conversation-types.js';
import { ownHref } from '../../text/links.js';
import { fileSize } from '../../text/money.js';
import { useWords } from '../context.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icons.js';

/** Files that came with a message. Only files of our own server are ever fetched. */
export function Attachments({ files }: { readonly files: readonly Attachment[] }): JSX.Element {
  return (
    <div class="attachments">
      {files.map((file) => (
        <AttachmentView key={file.id} file={file} />
      ))}
    </div>
  );
}

function AttachmentView({ file }: { readonly file: Attachment }): JSX.Element {
  const href = ownHref(file.url, window.location.href);
  if (href && file.contentType.startsWith('image/'))
    return <Picture name={file.name} href={href} />;
  return <FileLink file={file} href={href} />;
}

function Picture({ name, href }: { readonly name: string; readonly href: string }): JSX.Element {
  const { talk } = useWords();
  const [large, setLarge] = useState(false);
  const label = talk.picture(name);
  return (
    <>
      <button type="button" class="picture" aria-label={label} onClick={() => setLarge(true)}>
        <img src={href} alt="" loading="lazy" />
      </button>
      {large && (
        <Dialog label={label} wide onClose={() => setLarge(false)}>
          <img class="picture-large" src={href} alt={label} />
        </Dialog>
      )}
    </>
  );
}

function FileLink({
  file,
  href,
}: {
  readonly file: Attachment;
  readonly href: string | undefined;
}): JSX.Element {
  const { talk } = useWords();
  const size = fileSize(file.size);
  return (
    <a
      class="file"
      href={href}
      download={file.name}
      rel="noopener noreferrer"
      aria-label={talk.file(file.name, size)}
    >
      <Icon name="file" />
      <bdi class="file-name">{file.name}</bdi>
      <span class="file-size">{size}</span>
    </a>
  );
}
