import { hydrate, render } from "preact";
import { App, type Handed } from "./app/app";
import { takeLink } from "./app/history";
import { parseRoute } from "./app/route";
import { Core } from "./core/core";
import type { Framed } from "./framed/framed";
import { emptySession, loadSession, type Session, saveSession } from "./state/session";

function open(root: HTMLElement, framed?: Framed): void {
  let session: Session = { ...loadSession(), ...framed?.look };
  let handed: Handed = "no";
  takeLink((answers) => {
    handed = answers === undefined ? "unread" : "taken";
    if (answers === undefined) return;
    session = { ...session, answers, relatives: [] };
    saveSession(session);
  });
  const core = new Core();
  const app = <App core={core} session={session} handed={handed} framed={framed} />;
  // The HTML holds the start page as a first visitor sees it; any other page takes its place.
  const untouched =
    session.on === emptySession.on && session.door === emptySession.door && framed === undefined;
  if (parseRoute(location.hash).step === "start" && untouched) {
    hydrate(app, root);
  } else {
    root.textContent = "";
    render(app, root);
  }
  core.warm();
}

const root = document.getElementById("app");
if (root !== null) {
  if (window.parent === window) {
    open(root);
  } else {
    // In a frame, what speaks to the page around comes first: it says in which language and size. Without it the page works.
    import("./framed/framed").then(
      ({ openFramed }) => open(root, openFramed()),
      () => open(root),
    );
  }
}
