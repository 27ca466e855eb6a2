import "../styles/tokens.css";
import "../styles/base.css";
import { render, type VNode } from "preact";
import type { Examples } from "./examples";

const modules = import.meta.glob<{ examples: Examples }>("../components/*/*.examples.tsx", {
  eager: true,
});

const all = Object.entries(modules).flatMap(([path, { examples }]) => {
  const component = /([^/]+)\.examples\.tsx$/u.exec(path)?.[1] ?? path;
  return Object.entries(examples).map(([state, draw]) => ({
    name: `${component}: ${state}`,
    draw,
  }));
});

/** One example at a time, `#0`, `#1` …: each is a page of its own, as its component is on the real one. */
function Page({ index }: { index: number }): VNode {
  const example = all[index];
  if (example === undefined) return <List />;
  const Example = example.draw;
  return (
    <main data-example={example.name}>
      <Example />
    </main>
  );
}

function List(): VNode {
  return (
    <main data-examples={all.length}>
      <h1>部件示例</h1>
      <ul>
        {all.map(({ name }, index) => (
          <li key={name}>
            <a class="link" href={`#${index}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const root = document.getElementById("app");
if (root !== null) {
  const draw = (): void => {
    const hash = location.hash.slice(1);
    render(<Page key={hash} index={hash === "" ? -1 : Number(hash)} />, root);
  };
  addEventListener("hashchange", draw);
  draw();
}
