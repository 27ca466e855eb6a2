// The base comes before the studio's own, which refines it.
import "../styles/tokens.css";
import "../styles/base.css";
import "./studio.css";
import { render } from "preact";
import { Studio } from "./studio";

const root = document.getElementById("app");
if (root !== null) render(<Studio />, root);
