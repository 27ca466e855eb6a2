import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Account, Ledger, LedgerLine, RoughAmount } from "../../../wasm/package/src/full.js";
import type { FactValue, Fault } from "../../../wasm/package/src/index.js";
import { formatRoute, type Route } from "../app/route";
import { BackButton } from "../components/back-button/back-button";
import { BalanceBand } from "../components/balance-band/balance-band";
import { CoreFailure } from "../components/core-failure/core-failure";
import { FactForm } from "../components/fact-form/fact-form";
import { Heading } from "../components/heading/heading";
import { Loading } from "../components/loading/loading";
import { Section } from "../components/section/section";
import { SpendingForm } from "../components/spending-form/spending-form";
import { type GivenAnswer, YourAnswers } from "../components/your-answers/your-answers";
import { type Forecast, forecast } from "../core/balance";
import { describeFact, examine, factOf } from "../core/examine";
import { startFullEngine } from "../core/start-full-engine";
import { dateText, today } from "../format/date";
import { money } from "../format/money";
import { plainText, Say, useLanguage } from "../language/language";
import { withAnswer } from "../state/answers";
import type { RegionScreenProps } from "./opened-screen";
import { placeOfRoute, useRegionName } from "./place-of-route";
import { ProblemScreen } from "./problem-screen";
import { useLater } from "./use-later";

/** How the balance develops by the recorded rules, month by month. */
export function BalanceScreen(props: RegionScreenProps): VNode {
  const { core, route } = props;
  const { texts } = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const account = useLater(async () => {
    const [engine, packs] = await Promise.all([startFullEngine(), core.packsOf(route.region)]);
    return engine.packed(packs).account(route.region);
  }, `${route.region} ${attempt}`);
  if (account.state === "failed") return <CoreFailure onRetry={() => setAttempt(attempt + 1)} />;
  if (account.state === "loading") return <Loading what={texts.balance.loading} />;
  return <OpenedBalance {...props} account={account.value} />;
}

function OpenedBalance(props: RegionScreenProps & { account: Account }): VNode {
  const { account, route, region, navigation, family, onFamily } = props;
  const language = useLanguage();
  const { texts } = language;
  const words = texts.balance;
  const name = useRegionName(route.region);
  const [spending, setSpending] = useState<RoughAmount>(null);
  const on = route.on ?? today();
  const told = forecast(account, family.answers, { today: on, spending });
  const asked = route.step === "balance" ? route.fact : undefined;
  const fact = asked === undefined ? undefined : describeFact(region, asked);
  const back = <BackButton onBack={navigation.back} />;

  // What has to be known first is asked for at an address of its own, so that Back leads from one question to the one before.
  const forward = fact === undefined ? stepTo(nextOf(told)) : route;
  const waits = formatRoute(forward) !== formatRoute(route);
  useEffect(() => {
    if (waits) navigation.replace(forward);
  });
  if (waits) return <Loading />;

  if (fact !== undefined)
    return (
      <>
        {back}
        <FactForm
          key={fact.id}
          fact={fact}
          value={family.answers.get(fact.id)}
          faults={[]}
          moved
          onAnswer={(value) => take(fact.id, value)}
        />
      </>
    );
  const title = `${name}${texts.marks.colon}${texts.place.balance}`;
  const list = (
    <YourAnswers
      place={name}
      on={route.on}
      given={usedFacts()}
      onChangePlace={navigation.back}
      onChange={(id) => navigation.go(stepTo(id))}
    />
  );
  if ("faults" in told)
    return (
      <ProblemScreen title={texts.error.problem} faults={told.faults}>
        {back}
        {list}
      </ProblemScreen>
    );
  return (
    <div>
      {back}
      <Heading title={title} moved>
        {title}
      </Heading>
      <p>{words.lead}</p>
      {"ledger" in told ? (
        <>
          <BalanceBand months={told.ledger.months ?? []} />
          <SpendingForm onSpending={spend} />
          <Gaps ledger={told.ledger} />
          <Lines ledger={told.ledger} />
        </>
      ) : (
        <p class="stale">{reasonOf(told)}</p>
      )}
      {list}
    </div>
  );

  /** Keeps what the core accepts; returns what it has against the rest. */
  function take(id: string, value: FactValue): readonly Fault[] {
    const answers = withAnswer(family.answers, id, value);
    const checked = examine(region, ["credit"], answers);
    const refused = "faults" in checked ? checked.faults.filter((one) => factOf(one) === id) : [];
    if (refused.length > 0) return refused;
    onFamily({ ...family, answers });
    navigation.go(stepTo(nextOf(forecast(account, answers, { today: on, spending }))));
    return [];
  }

  function stepTo(id: string | undefined): Route {
    return { ...placeOfRoute(route), step: "balance", ...(id === undefined ? {} : { fact: id }) };
  }

  /** What has to be known before there is a balance to show, as far as it can be asked. */
  function nextOf(result: Forecast): string | undefined {
    return "ask" in result ? describeFact(region, result.ask)?.id : undefined;
  }

  /** Goes by another amount, unless the core refuses it. */
  function spend(amount: RoughAmount): readonly Fault[] {
    const tried = forecast(account, family.answers, { today: on, spending: amount });
    const refused =
      "faults" in tried
        ? tried.faults.filter(({ pointer }) => pointer.startsWith("/projection/"))
        : [];
    if (refused.length === 0) setSpending(amount);
    return refused;
  }

  /** What the forecast goes by. */
  function usedFacts(): GivenAnswer[] {
    return [...family.answers].flatMap(([id, value]) => {
      const info = /^(?:person|account)\./u.test(id) ? describeFact(region, id) : undefined;
      return info === undefined ? [] : [{ fact: info, value }];
    });
  }

  function reasonOf(
    result: { readonly needs: string } | { readonly unrecorded: true } | object,
  ): string {
    const needed = "needs" in result ? describeFact(region, result.needs) : undefined;
    return needed === undefined ? words.none : words.needs(plainText(needed.name, language));
  }
}

/** What the balances leave out; a gap of many years stands there once. */
function Gaps({ ledger }: { ledger: Ledger }): VNode | null {
  const { texts } = useLanguage();
  const gaps = new Map((ledger.gaps ?? []).map((gap) => [gap.text["zh-Hans"], gap]));
  if (gaps.size === 0) return null;
  return (
    <Section id="gaps" title={texts.balance.gaps}>
      <ul class="notices">
        {[...gaps.values()].map((gap) => (
          <li key={gap.text["zh-Hans"]}>
            <Say text={gap.text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Lines({ ledger }: { ledger: Ledger }): VNode {
  const { texts } = useLanguage();
  return (
    <details class="disclosure">
      <summary>{texts.balance.lines}</summary>
      <ul class="notices">
        {ledger.lines.map((line, index) => (
          <li key={`${line.on} ${line.kind} ${index}`}>
            <Line line={line} ledger={ledger} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line({ line, ledger }: { line: LedgerLine; ledger: Ledger }): VNode {
  const { code } = useLanguage();
  const rule = line.rule === undefined ? undefined : ledger.rules?.[line.rule];
  const { change, working, working_en: english } = line;
  const amount =
    typeof change === "string" ? money(change) : `${money(change.least)} – ${money(change.most)}`;
  return (
    <>
      {dateText(line.on, code)} <b>{amount}</b>{" "}
      {working === undefined ? null : (
        <Say text={{ "zh-Hans": working, ...(english === undefined ? {} : { en: english }) }} />
      )}{" "}
      {rule === undefined ? null : <Say text={rule.text} />}
    </>
  );
}
