import type { JSX } from 'preact';
import { LOCALE, scriptOf } from '../../../shared/language.js';
import { RichText } from '../markdown/rich-text.js';
import type { FileLink, Message, Picture } from '../transcript/message.js';
import { CardSlot } from './card-slot.js';
import { FileIcon } from './icons.js';
import { TraceSlot } from './trace-slot.js';
import { useUi } from './ui.js';

/** One message: its words in a bubble, then what came with it. */
export function MessageView({ message }: { message: Message }): JSX.Element {
  const { language } = useUi();
  const { key, text, markdown, pictures, files, cards, trace } = message;
  return (
    <div class="message" data-key={key} lang={LOCALE[scriptOf(text) ?? language]} dir="auto">
      {text.trim() !== '' && (
        <div class="bubble">
          <RichText text={text} markdown={markdown} />
        </div>
      )}
      {pictures.length > 0 && (
        <div class="pictures">
          {pictures.map((picture) => (
            <PictureButton key={picture.url} picture={picture} />
          ))}
        </div>
      )}
      {files.map((file) => (
        <FileButton key={file.url} file={file} />
      ))}
      {cards.map((card, index) => (
        <CardSlot key={index} card={card} />
      ))}
      {trace && <TraceSlot trace={trace} />}
    </div>
  );
}

function PictureButton({ picture }: { picture: Picture }): JSX.Element {
  const { words, enlarge } = useUi();
  return (
    <button
      type="button"
      class="picture"
      aria-label={words.enlarge(picture.name)}
      onClick={() => enlarge(picture)}
    >
      <img src={picture.url} alt={picture.name || words.picture} decoding="async" />
    </button>
  );
}

function FileButton({ file }: { file: FileLink }): JSX.Element {
  const { words } = useUi();
  const name = file.name || words.file;
  return (
    <a class="file" href={file.url} download={name} target="_blank" rel="noopener noreferrer">
      <FileIcon />
      <span class="visually-hidden">{words.download}</span>
      <bdi>{name}</bdi>
    </a>
  );
}
