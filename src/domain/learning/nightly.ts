const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

/** `HH:MM` as minutes after midnight; `undefined` for anything else, such as `off`. */
export function minutesOf(time: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

/**
 * The latest moment, not after `now`, at which a clock on the wall showed `minutes` after midnight
 * (milliseconds since 1970, a full minute). On the two days a year when clocks change it may be an hour off.
 *
 * @param timeZone IANA name of the shop's zone.
 */
export function lastDue(now: number, minutes: number, timeZone: string): number {
  const ago = (localMinutes(now, timeZone) - minutes + DAY_MINUTES) % DAY_MINUTES;
  return Math.floor(now / MINUTE_MS) * MINUTE_MS - ago * MINUTE_MS;
}

function localMinutes(now: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string): number =>
    Number(parts.find((one) => one.type === type)?.value ?? Number.NaN);
  return part('hour') * 60 + part('minute');
}
