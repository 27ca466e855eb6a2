import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { PageHeader } from "../components/page-header/page-header";
import type { Core } from "../core/core";
import { chinese, type Language, LanguageContext, loadLanguage } from "../language/language";
import { InquiryScreen } from "../screens/inquiry-screen";
import { StartScreen } from "../screens/start-screen";
import { clearSession, emptySession, type Session, saveSession } from "../state/session";
import { useNavigation } from "./history";
import { start } from "./route";

/** The question that the page puts until the start page offers several. */
const question = "insure";

interface AppProps {
  /** Absent while the start page is written into the HTML. */
  readonly core: Core | undefined;
  readonly session: Session;
}

export function App({ core, session: stored }: AppProps): VNode {
  const [session, setSession] = useState(stored);
  const [language, setLanguage] = useState<Language>(chinese);
  const [cleared, setCleared] = useState(false);
  const navigation = useNavigation();
  const { route } = navigation;
  const { texts } = language;

  useEffect(() => {
    let current = true;
    loadLanguage(session.language).then(
      (loaded) => current && setLanguage(loaded),
      // Without the other language the page stays in Chinese.
      () => current && keep({ ...session, language: "zh-Hans" }),
    );
    return () => {
      current = false;
    };
  }, [session.language]);

  useEffect(() => {
    document.documentElement.lang = language.code;
    document.documentElement.dataset.size = session.size;
  }, [language, session.size]);

  const keep = (changed: Session): void => {
    setSession(changed);
    saveSession(changed);
    setCleared(false);
  };
  const clear = (): void => {
    clearSession();
    setSession({ ...emptySession, language: session.language, size: session.size });
    setCleared(true);
    navigation.go(start);
  };

  return (
    <LanguageContext.Provider value={language}>
      <button type="button" class="skip" onClick={skipToMain}>
        {texts.skip}
      </button>
      <PageHeader
        size={session.size}
        language={session.language}
        steps={navigation.steps}
        onSize={(size) => keep({ ...session, size })}
        onLanguage={(code) => keep({ ...session, language: code })}
        onClear={clear}
      />
      <main id="main" tabIndex={-1}>
        <p role="status" class={cleared ? "cleared" : "visually-hidden"}>
          {cleared ? texts.cleared : ""}
        </p>
        {route.step === "start" || core === undefined ? (
          <StartScreen
            key="start"
            on={session.on}
            moved={navigation.steps > 0}
            onDate={(on) => keep({ ...session, on })}
            onChoose={(region) =>
              navigation.go({
                region,
                question,
                step: "next",
                ...(session.on === undefined ? {} : { on: session.on }),
              })
            }
          />
        ) : (
          <InquiryScreen
            core={core}
            route={route}
            navigation={navigation}
            answers={session.answers}
            onAnswers={(answers) => keep({ ...session, answers })}
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
