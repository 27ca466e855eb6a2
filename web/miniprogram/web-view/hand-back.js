/**
 * The page inside a mini-program's web-view: shows Gezhang in a frame and hands its result back by the address of a page of
 * the mini-program, when the citizen says so. A message would reach WeChat only when the web-view is left. The result has no
 * answers in it, only what the core decided.
 *
 * What is asked stands behind the # of this page: `#320500/insure`, or nothing, or a day as well: `#320500/insure/2016-06-01`.
 */
(() => {
  /** The one page of the mini-program that this page leads to. */
  const returnPage = "/pages/returned/returned";

  /** How each host's own script is had. Nowhere else is a script of others loaded. */
  const hosts = [
    {
      agent: /MicroMessenger.*miniProgram/i,
      script: "https://res.wx.qq.com/open/js/jweixin-1.6.0.js",
      miniProgram: () => window.wx?.miniProgram,
    },
    {
      agent: /AlipayClient/i,
      script: "https://appx/web-view.min.js",
      miniProgram: () => window.my,
    },
  ];

  const check = document.querySelector("gezhang-check");
  const button = document.querySelector("#hand-back");
  const host = hosts.find(({ agent }) => agent.test(navigator.userAgent));
  let result;

  const [region, question, day] = location.hash.slice(1).split("/");
  for (const [name, value] of Object.entries({ region, question, day })) {
    if (value) check.setAttribute(name, value);
  }

  /** Everything in ASCII, in one flat list. */
  function addressOf({ region, question, day, verdict, amount = {} }) {
    const parts = Object.entries({ region, question, day, verdict, ...amount });
    const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${returnPage}?${query.join("&")}`;
  }

  document.addEventListener("gezhang-result", ({ detail }) => {
    result = detail;
    // In a browser there is nobody to hand it to.
    button.hidden = !host?.miniProgram();
  });

  button.addEventListener("click", () => {
    host.miniProgram().redirectTo({ url: addressOf(result) });
  });

  if (host) {
    const script = document.createElement("script");
    script.src = host.script;
    document.head.append(script);
  }
})();
