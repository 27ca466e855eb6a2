/** What whoever publishes the mini-program sets. */
module.exports = {
  /** The page that the web-view opens: yours, on a domain that the host's console allows. */
  webView: "https://city.example/gezhang.html",
};
