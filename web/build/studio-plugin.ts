import { build, type Plugin } from "vite";

/**
 * Builds the policy studio beside the page, by one command and apart from it: as a second entry of the same graph it
 * would take Preact and the base styles out of the citizen's files into shared ones, more to fetch on every first visit.
 */
export function studioPlugin(configFile: string): Plugin {
  return {
    name: "gezhang:studio",
    apply: "build",
    async closeBundle(error?: Error) {
      if (error === undefined) await build({ configFile, logLevel: "warn" });
    },
  };
}
