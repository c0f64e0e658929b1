const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const minute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** The day of an ISO time, as people write it: 23 November 2026. */
export function sayDay(iso: string): string {
  return day.format(new Date(iso));
}

/** An ISO time to the minute in the reader's time zone: 23 Nov 2026, 14:05. */
export function sayMinute(iso: string): string {
  return minute.format(new Date(iso));
}
