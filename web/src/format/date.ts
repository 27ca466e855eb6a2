import type { LanguageCode } from "../state/session";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2016-06-01` → 2016年6月1日; also for a month or a year alone. What is not a date is shown as it stands. */
export function dateText(iso: string, language: LanguageCode): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(iso);
  if (match === null) return iso;
  const [, year = "", month, day] = match;
  if (language === "en") {
    return [day && String(Number(day)), month && months[Number(month) - 1], year]
      .filter(Boolean)
      .join(" ");
  }
  return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
}

/** Today where the citizen is, as the device has it: the one input that the page itself provides. */
export function today(clock: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}

/** Year, month and day as three fields give them; whether such a day exists is the core's to say. */
export function dateFrom(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
