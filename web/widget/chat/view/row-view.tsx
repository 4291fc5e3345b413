import { Component, type JSX } from 'preact';
import { isSameRow, type Row } from '../transcript/rows.js';
import { GroupView } from './group-view.js';
import { useUi } from './ui.js';

interface RowProps {
  readonly row: Row;
  /** The key of the customer's last message, which shows that it was sent. */
  readonly newestOwn?: string;
}

/** A row is drawn again only when it changed, so that a long conversation costs no more than a short one. */
export class RowView extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { row, newestOwn } = this.props;
    if (!isSameRow(row, next.row)) return true;
    return newestOwn !== next.newestOwn && (holds(row, newestOwn) || holds(row, next.newestOwn));
  }

  override render({ row, newestOwn }: RowProps): JSX.Element {
    if (row.kind === 'day') return <DayLine at={row.at} />;
    if (row.kind === 'notice') return <Notice row={row} />;
    return <GroupView messages={row.messages} newestOwn={newestOwn} />;
  }
}

function holds(row: Row, key: string | undefined): boolean {
  return row.kind === 'group' && row.messages.some((message) => message.key === key);
}

function DayLine({ at }: { at: number }): JSX.Element {
  const { times } = useUi();
  return (
    <li class="day">
      <span>{times.day(at, Date.now())}</span>
    </li>
  );
}

function Notice({ row }: { row: Extract<Row, { kind: 'notice' }> }): JSX.Element {
  const { words } = useUi();
  const { isEnd, text } = row.message;
  return (
    <li class="notice" dir="auto">
      <span>{isEnd ? words.ended : text}</span>
    </li>
  );
}
