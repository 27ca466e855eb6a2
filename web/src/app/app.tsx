// The base comes before the components, which refine it.
import "../styles/tokens.css";
import "../styles/base.css";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { PageHeader } from "../components/page-header/page-header";
import { UpdateNotice } from "../components/update-notice/update-notice";
import type { Core } from "../core/core";
import type { Framed } from "../framed/framed";
import { chinese, type Language, LanguageContext, loadLanguage } from "../language/language";
import { useUpdate } from "../offline/use-update";
import { OpenedScreen } from "../screens/opened-screen";
import { StartScreen } from "../screens/start-screen";
import type { Answers } from "../state/answers";
import { clearSession, type Session, saveSession } from "../state/session";
import { useNavigation } from "./history";
import { onlyOnce } from "./only-once";
import { start } from "./route";

/** Whether somebody handed over answers in a link: none, some, or in a way that only a later version can read. */
export type Handed = "no" | "taken" | "unread";

interface AppProps {
  /** Absent while the start page is written into the HTML. */
  readonly core: Core | undefined;
  readonly session: Session;
  readonly handed: Handed;
  /** The page around, where there is one that listens. */
  readonly framed?: Framed | undefined;
}

export function App({ core, session: stored, handed: withLink, framed }: AppProps): VNode {
  const [session, setSession] = useState(stored);
  const [language, setLanguage] = useState<Language>(chinese);
  /** What the status line says. */
  const [said, setSaid] = useState<"cleared" | "languageFailed">();
  const [clearings, setClearings] = useState(0);
  const [handed, setHanded] = useState(withLink);
  const { texts } = language;
  const takeUpdate = useUpdate();

  // By the session as it then is: a promise that settles late must not bring back what was changed or cleared meanwhile.
  const keep = (change: (session: Session) => Session): void => {
    setSession((before) => {
      const changed = change(before);
      saveSession(changed);
      return changed;
    });
    setSaid(undefined);
  };
  const takeOver = (answers: Answers | undefined): void => {
    setHanded(answers === undefined ? "unread" : "taken");
    if (answers !== undefined) keep((before) => ({ ...before, answers, relatives: [] }));
  };
  const navigation = useNavigation(takeOver);
  const { route } = navigation;
  const clear = (): void => {
    setSession(clearSession(session));
    setSaid("cleared");
    setClearings(clearings + 1);
    setHanded("no");
    navigation.go(start);
  };

  useEffect(() => {
    let current = true;
    loadLanguage(session.language).then(
      (loaded) => current && setLanguage(loaded),
      // Without the other language the page stays in Chinese.
      () => {
        if (!current) return;
        keep((before) => ({ ...before, language: "zh-Hans" }));
        setSaid("languageFailed");
      },
    );
    return () => {
      current = false;
    };
  }, [session.language]);

  useEffect(() => framed?.onLook((look) => keep((before) => ({ ...before, ...look }))), [framed]);

  useEffect(() => {
    if (navigation.steps > 0) framed?.stepped();
  }, [framed, navigation.steps]);

  useEffect(() => {
    document.documentElement.lang = language.code;
    document.documentElement.dataset.size = session.size;
  }, [language, session.size]);

  return (
    <LanguageContext.Provider value={language}>
      <button type="button" class="skip" onClick={skipToMain}>
        {texts.skip}
      </button>
      <PageHeader
        size={session.size}
        language={session.language}
        steps={navigation.steps}
        onSize={(size) => keep((before) => ({ ...before, size }))}
        onLanguage={(code) => keep((before) => ({ ...before, language: code }))}
        onHome={() => navigation.go(start)}
        onClear={clear}
      />
      <main id="main" tabIndex={-1} onClickCapture={onlyOnce}>
        <UpdateNotice onTake={takeUpdate} />
        {framed === undefined ? null : <framed.Notice />}
        <p role="status" class={said === undefined ? "visually-hidden" : "cleared"}>
          {said === undefined ? "" : texts[said]}
        </p>
        {route.step === "start" || core === undefined ? (
          <StartScreen
            // What was typed into it is cleared as well.
            key={`start ${clearings}`}
            on={session.on}
            door={session.door}
            moved={navigation.steps > 0}
            onDate={(on) => keep((before) => ({ ...before, on }))}
            onChoose={(region, door) => {
              keep((before) => ({ ...before, door }));
              const on = session.on === undefined ? {} : { on: session.on };
              navigation.go({ region, topic: door, step: "next", ...on });
            }}
          />
        ) : (
          <OpenedScreen
            core={core}
            route={route}
            navigation={navigation}
            family={session}
            handed={handed}
            framed={framed}
            onFamily={({ answers, relatives }) => {
              keep((before) => ({ ...before, answers, relatives }));
              // From now on they are the reader's own.
              setHanded("no");
            }}
          />
        )}
      </main>
    </LanguageContext.Provider>
  );
}

/** A button: a link to `#main` would be an address of the page's own. */
function skipToMain(): void {
  document.getElementById("main")?.focus();
}
