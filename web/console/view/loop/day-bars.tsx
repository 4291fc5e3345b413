import type { JSX } from 'preact';
import type { DayCount } from '../../api/report-types.js';
import { useSurface } from '../context.js';

const KINDS = ['answered', 'offered', 'unknown'] as const;

/** Units of the drawing: a day is this wide, the tallest day this high. */
const WIDTH = 10;
const HEIGHT = 90;

/** Questions of each day as bars: told, offered and not known upon each other. */
export function DayBars({ days }: { readonly days: readonly DayCount[] }): JSX.Element {
  const { report } = useSurface().words.loop;
  const most = Math.max(0, ...days.map((day) => day.answered + day.offered + day.unknown));
  return (
    <figure class="report-figure">
      <svg
        class="report-bars"
        viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={report.perDay}
      >
        {days.map((day, at) => (
          <Bar key={day.day} day={day} at={at} scale={HEIGHT / Math.max(1, most)} />
        ))}
      </svg>
      <div class="report-axis">
        <span>{days[0]?.day.slice(5)}</span>
        {most > 0 && <span>{report.most(most)}</span>}
        <span>{days.at(-1)?.day.slice(5)}</span>
      </div>
      <figcaption class="report-legend">
        {KINDS.map((kind) => (
          <span key={kind} class={`report-key report-${kind}`}>
            {report.kinds[kind]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

interface BarProps {
  readonly day: DayCount;
  readonly at: number;
  readonly scale: number;
}

function Bar({ day, at, scale }: BarProps): JSX.Element {
  const { report } = useSurface().words.loop;
  let top = HEIGHT;
  return (
    <g>
      <title>{report.day(day.day, day.answered, day.offered, day.unknown)}</title>
      <rect class="report-ground" x={at * WIDTH} y={0} width={WIDTH} height={HEIGHT} />
      {KINDS.map((kind) => {
        const height = day[kind] * scale;
        top -= height;
        return (
          <rect
            key={kind}
            class={`report-${kind}`}
            x={at * WIDTH + 1}
            y={top}
            width={WIDTH - 2}
            height={height}
          />
        );
      })}
    </g>
  );
}
