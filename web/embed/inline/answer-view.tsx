import type { ComponentChildren, VNode } from "preact";
import type {
  Answer,
  Citation,
  Condition,
  Entry,
  FactInfo,
  Limit,
  QuestionInfo,
  Region,
} from "../../../wasm/package/src/index.js";
import { Announcement } from "../../src/components/announcement/announcement";
import { amountText, isWaiting } from "../../src/components/answer-card/amount-text";
import { causeText, effectText } from "../../src/components/changes/changes";
import { Icon } from "../../src/components/icon/icon";
import { Working } from "../../src/components/reason/working";
import { documentsOf, safeLink } from "../../src/components/sources/documents";
import { VerdictReason } from "../../src/components/verdict-panel/verdict-reason";
import { describe } from "../../src/components/your-answers/describe";
import { dateText } from "../../src/format/date";
import { money } from "../../src/format/money";
import { plainText, Say, useLanguage } from "../../src/language/language";
import type { Answers } from "../../src/state/answers";
import { Boundary, Heading, Part } from "./parts";

interface AnswerViewProps {
  readonly answer: Answer;
  readonly question: QuestionInfo;
  readonly region: Region;
  /** The facts that would settle it. */
  readonly open: readonly FactInfo[];
  readonly factOf: (id: string) => FactInfo | undefined;
  readonly given: Answers;
  readonly moved: boolean;
  readonly onAsk: (fact: string) => void;
}

/** The answer: the word and the amount, every reason with its sum, what would change it, the documents, whom to call. */
export function AnswerView(props: AnswerViewProps): VNode {
  const { answer, question, region, open, factOf, given, moved, onAsk } = props;
  const language = useLanguage();
  const { code, texts } = language;
  const words = texts.result;
  const word = texts.verdict[answer.verdict];
  const line =
    answer.verdict === "depends" && open.length > 0 ? "" : texts.verdictLine[answer.verdict];
  const amount = amountText(answer, texts);
  const place = region.policies.regions().find((one) => one.code === answer.region);
  const { requirements = [], limits = [], last_known: past = [] } = answer;
  const { changes = [], warnings = [], steps = [] } = answer;
  // Those that do not apply and decide nothing stand on the page itself; here there is no room for a dozen of them.
  const grounds = (answer.grounds ?? []).filter(({ state }) => state !== "failed");
  return (
    <>
      <div class={`verdict ${answer.verdict}`}>
        <Announcement words={words.announced(word)} />
        <Heading moved={moved}>
          <span class="asked">
            <Say text={question.text} />
          </span>
          <span class="word">
            <Icon name={answer.verdict} />
            {word}
          </span>
        </Heading>
        <p>
          {place === undefined ? "" : `${plainText(place.name, language)} · `}
          {dateText(answer.on, code)}
        </p>
        {line === "" ? null : <p>{line}</p>}
        {answer.cause === "balance" ? <p>{texts.emptyAccount}</p> : null}
        <VerdictReason answer={answer} open={open} />
        {amount === undefined ? null : (
          <p>
            <Say text={question.amount} />
            {texts.marks.colon}
            <b class="amount">{amount}</b>
          </p>
        )}
      </div>
      {answer.stale === true ? <p class="note">{texts.stale}</p> : null}
      {question.id === "withdraw" || question.id === "share" ? <AgentWarning /> : null}
      {question.id === "insure" ? (
        <Part title={texts.boundary.renewalTitle}>
          <p>{texts.boundary.renewal}</p>
        </Part>
      ) : null}
      <Texts title={words.warnings} items={warnings} />
      <List title={words.limits}>
        {limits.map((entry) => (
          <Reason key={entry.id} entry={entry} state={limitText(entry)} />
        ))}
      </List>
      <List title={words.requirements}>
        {requirements.map((entry) => (
          <Reason key={entry.id} entry={entry} state={words.states[entry.state]} />
        ))}
      </List>
      <List title={words.grounds}>
        {grounds.map((entry: Condition) => (
          <Reason key={entry.id} entry={entry} state={words.groundStates[entry.state]} />
        ))}
      </List>
      <List title={words.lastKnown} lead={words.lastKnownLead}>
        {past.map((entry) => (
          <Reason key={`${entry.id} ${entry.since}`} entry={entry} state="" />
        ))}
      </List>
      <Texts title={texts.outcome.steps} items={answer.verdict === "no" ? [] : steps} />
      <List title={texts.changes.title} lead={texts.changes.lead}>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>
            {causeText(change, factOf, language)} → <b>{effectText(change, language)}</b>
          </li>
        ))}
      </List>
      <List title={words.sources}>
        {documentsOf(answer, language.code).map(({ from, citation }) => (
          <Source key={`${from} ${citation.source}`} citation={citation} />
        ))}
      </List>
      <List title={words.more} lead={words.moreLead}>
        {open.map((fact) => (
          <li key={fact.id}>
            <button type="button" class="link" onClick={() => onAsk(fact.id)}>
              <Say text={fact.text} />
            </button>
          </li>
        ))}
      </List>
      <List title={texts.answers.title}>
        {[...given].map(([id, value]) => {
          const fact = factOf(id);
          return fact === undefined ? null : (
            <li key={id}>
              <Say text={fact.name} />
              {texts.marks.colon}
              <b>{describe(fact, value, language)}</b>{" "}
              <button type="button" class="link" onClick={() => onAsk(id)}>
                {texts.answers.change}
                <span class="visually-hidden"> {plainText(fact.name, language)}</span>
              </button>
            </li>
          );
        })}
      </List>
      <Boundary />
    </>
  );

  function limitText(limit: Limit): string {
    const { least, most } = limit;
    if (least === most) return money(most);
    return isWaiting(answer, limit) ? words.needsMore : `${money(least)} – ${money(most)}`;
  }
}

/** Those who look for cash meet the agents first. */
function AgentWarning(): VNode {
  const { boundary } = useLanguage().texts;
  return (
    <div class="note">
      <h3>{boundary.agents}</h3>
      {boundary.agentsText.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** What the rule says, where it stands, and the arithmetic with this citizen's numbers. */
function Reason({ entry, state }: { entry: Entry; state: string }): VNode {
  const { texts } = useLanguage();
  const sum = entry.working !== undefined && entry.working !== state;
  return (
    <li>
      {state === "" ? null : <b class="state">{state} </b>}
      <Say text={entry.text} />
      {sum ? (
        <p class="soft">
          <Working entry={entry} />
        </p>
      ) : null}
      {entry.fix === undefined || ("state" in entry && entry.state === "met") ? null : (
        <p>
          {texts.result.fix}
          {texts.marks.colon}
          <Say text={entry.fix} />
        </p>
      )}
      <p class="soft">{texts.result.grades[entry.grade]}</p>
    </li>
  );
}

function Source({ citation }: { citation: Citation }): VNode {
  const { code, texts } = useLanguage();
  const words = texts.result;
  const link = safeLink(citation.url);
  const line = [
    citation.number ?? "",
    citation.issuer,
    dateText(citation.published, code),
    words.grades[citation.grade],
    `${words.checked} ${dateText(citation.checked, code)}`,
  ];
  return (
    <li lang="zh-Hans">
      <b>{citation.title}</b>
      <p class="soft">{line.filter((part) => part !== "").join(" · ")}</p>
      {link === undefined ? null : (
        <a class="link" href={link} target="_blank" rel="noopener noreferrer external">
          {words.link}
          <span class="visually-hidden"> {citation.title}</span>
        </a>
      )}
    </li>
  );
}

function Texts({ title, items }: { title: string; items: NonNullable<Answer["steps"]> }): VNode {
  return (
    <List title={title}>
      {items.map(({ id, text }) => (
        <li key={`${id} ${text["zh-Hans"]}`}>
          <Say text={text} />
        </li>
      ))}
    </List>
  );
}

interface ListProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: readonly (ComponentChildren | null)[];
}

/** A part with a list; none where there is nothing in it. */
function List({ title, lead, children }: ListProps): VNode | null {
  if (children.length === 0) return null;
  return (
    <Part title={title} {...(lead === undefined ? {} : { lead })}>
      <ul>{children}</ul>
    </Part>
  );
}
