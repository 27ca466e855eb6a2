const kQuietSeconds = 10;

/** What a step returns that came to its end and found a fault, as a test run does. */
export class Unwell {
  constructor(detail) {
    this.detail = detail;
  }
}

/**
 * Tells a person what is being done: a line a step with the time it took, and signs of life while a
 * step is long.
 *
 *   await steps.run("Node modules", async (progress) => {
 *     progress("12 of 72");
 *     return "installed";
 *   });
 *   ✓ Node modules: installed (3.1 s)
 */
export class Steps {
  constructor(output = process.stdout) {
    this.output_ = output;
  }

  /**
   * `work` is given a function that says how far it is; what it returns is told in the step's line.
   * When it throws, the step failed, and so does this.
   */
  async run(title, work) {
    const begun = Date.now();
    const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
    const line = (mark, detail) => `${mark} ${title}${detail ? `: ${detail}` : ""} (${seconds()})`;

    let progress;
    const alive = setInterval(
      () => this.sign_(line("…", progress)),
      this.output_.isTTY ? 200 : kQuietSeconds * 1000,
    );
    try {
      const detail = await work((text) => {
        progress = text;
      });
      if (detail instanceof Unwell) this.settle_(line("✗", detail.detail));
      else this.settle_(line("✓", detail));
    } catch (error) {
      this.settle_(line("✗", "failed"));
      throw error;
    } finally {
      clearInterval(alive);
    }
  }

  /**
   * On a terminal one line is rewritten; in a log, where that is unreadable, lines follow each
   * other at leisure.
   */
  sign_(text) {
    const { isTTY, columns } = this.output_;
    this.output_.write(isTTY ? `\r\x1b[K${text.slice(0, columns - 1)}` : `${text}\n`);
  }

  settle_(text) {
    this.output_.write(`${this.output_.isTTY ? "\r\x1b[K" : ""}${text}\n`);
  }
}
