/**
 * The page's addresses. They carry a place, a question, a date and a step, and never an answer:
 * an address may be sent on, or stay in a history that others read.
 *
 *     #/                                             the start
 *     #/320500/insure?on=2016-06-01                  whatever comes next
 *     #/320500/insure/ask/account.prior_years        one question
 *     #/320500/insure/answer                         the answer
 */
export interface Inquiry {
  readonly region: string;
  readonly question: string;
  /** Absent: today. */
  readonly on?: string;
}

export type Route =
  | { readonly step: "start" }
  | (Inquiry & { readonly step: "next" })
  | (Inquiry & { readonly step: "ask"; readonly fact: string })
  | (Inquiry & { readonly step: "answer" });

export const start: Route = { step: "start" };

const pattern = /^#\/(\d{6})\/([a-z_]+)(?:\/(answer|ask\/([\w.-]+)))?\/?(?:\?on=([\d-]+))?$/u;

/** An address that is not understood leads to the start. */
export function parseRoute(hash: string): Route {
  const match = pattern.exec(hash);
  if (match === null) return start;
  const [, region = "", question = "", step = "", fact = "", on = ""] = match;
  const inquiry: Inquiry = on === "" ? { region, question } : { region, question, on };
  if (step === "") return { ...inquiry, step: "next" };
  return fact === "" ? { ...inquiry, step: "answer" } : { ...inquiry, step: "ask", fact };
}

export function formatRoute(route: Route): string {
  if (route.step === "start") return "#/";
  const step =
    route.step === "next" ? "" : route.step === "answer" ? "/answer" : `/ask/${route.fact}`;
  const date = route.on === undefined ? "" : `?on=${route.on}`;
  return `#/${route.region}/${route.question}${step}${date}`;
}
