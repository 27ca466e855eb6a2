// The base comes before the components, which refine it.
import "./styles/tokens.css";
import "./styles/base.css";
import { hydrate, render } from "preact";
import { App } from "./app/app";
import { parseRoute } from "./app/route";
import { Core } from "./core/core";
import { emptySession, loadSession } from "./state/session";

const root = document.getElementById("app");
if (root !== null) {
  const session = loadSession();
  const core = new Core();
  const app = <App core={core} session={session} />;
  // The HTML holds the start page as a first visitor sees it; any other page takes its place.
  const first = parseRoute(location.hash).step === "start" && session.on === emptySession.on;
  if (first) {
    hydrate(app, root);
  } else {
    root.textContent = "";
    render(app, root);
  }
  core.warm();
}
