/**
 * The page's addresses. They carry a place, a topic, a date and a step; an answer only in a link that was made to be
 * handed over (see `../state/link`), and that is taken out of the address as soon as it has been read.
 *
 *     #/                                             the start
 *     #/320500                                       what can be asked and seen there
 *     #/320500/rules                                 its rules as a text
 *     #/320500/balance                               how the balance will develop
 *     #/320500/balance/ask/person.base               one question on the way there
 *     #/320500/insure?on=2016-06-01                  whatever comes next
 *     #/320500/insure/ask/account.prior_years        one question
 *     #/320500/all/answer                            the answer, or the three of them
 *     #/320500/insure/compare?with=310000&day=…     beside another place or day
 */
export interface Place {
  readonly region: string;
  /** Absent: today. */
  readonly on?: string;
}

export interface Inquiry extends Place {
  /** A question of the core, or "all" for the three that are asked most. */
  readonly topic: string;
}

/** What an inquiry is held against; an absent part is the same as in the inquiry. */
export interface Counterpart {
  readonly with?: string;
  readonly day?: string;
}

export type Route =
  | { readonly step: "start" }
  | (Place & { readonly step: "place" | "rules" })
  | (Place & { readonly step: "balance"; readonly fact?: string })
  | (Inquiry & { readonly step: "next" | "answer" })
  | (Inquiry & { readonly step: "ask"; readonly fact: string })
  | (Inquiry & Counterpart & { readonly step: "compare" });

export type PlaceRoute = Exclude<Route, { step: "start" }>;
export type InquiryRoute = Extract<Route, Inquiry>;

export const start: Route = { step: "start" };

const pattern =
  /^#\/(\d{6})(?:\/([a-z_]+)(?:\/(answer|compare|ask\/([\w.-]+)))?)?\/?(?:\?([\w.=&:~%-]*))?$/u;

/** An address that is not understood leads to the start. */
export function parseRoute(hash: string): Route {
  const match = pattern.exec(hash);
  if (match === null) return start;
  const [, region = "", topic = "", step = "", fact = "", query = ""] = match;
  const { on, with: other, day } = parameters(query);
  const place: Place = { region, ...(on === undefined ? {} : { on }) };
  if (topic === "") return { ...place, step: "place" };
  if (step === "" && topic === "rules") return { ...place, step: topic };
  if (topic === "balance" && (step === "" || fact !== ""))
    return { ...place, step: topic, ...(fact === "" ? {} : { fact }) };
  const inquiry: Inquiry = { ...place, topic };
  if (step === "compare") {
    const counterpart = {
      ...(other === undefined ? {} : { with: other }),
      ...(day === undefined ? {} : { day }),
    };
    return { ...inquiry, ...counterpart, step: "compare" };
  }
  if (step === "") return { ...inquiry, step: "next" };
  return fact === "" ? { ...inquiry, step: "answer" } : { ...inquiry, step: "ask", fact };
}

export function formatRoute(route: Route): string {
  if (route.step === "start") return "#/";
  const query = [parameter("on", route.on)];
  if (route.step === "compare")
    query.push(parameter("with", route.with), parameter("day", route.day));
  const given = query.filter((part) => part !== "").join("&");
  return `#/${route.region}${pathOf(route)}${given === "" ? "" : `?${given}`}`;
}

function pathOf(route: PlaceRoute): string {
  switch (route.step) {
    case "place":
      return "";
    case "rules":
      return "/rules";
    case "balance":
      return route.fact === undefined ? "/balance" : `/balance/ask/${route.fact}`;
    case "next":
      return `/${route.topic}`;
    case "ask":
      return `/${route.topic}/ask/${route.fact}`;
    default:
      return `/${route.topic}/${route.step}`;
  }
}

function parameter(name: string, value: string | undefined): string {
  return value === undefined ? "" : `${name}=${value}`;
}

/** A date or a code; anything else in an address is left out. */
function parameters(query: string): Readonly<Record<string, string>> {
  const pairs = query
    .split("&")
    .map((part) => /^(on|day|with)=([\d-]+)$/u.exec(part))
    .filter((match) => match !== null);
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, value]));
}
