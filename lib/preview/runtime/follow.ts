import type { Patch, Runtime } from "./types";

/** Follows a run: what it closes is patched into the page, in order. */
export function followRunEvents(runtime: Runtime): void {
  const { config } = runtime;
  const FIRST_RETRY_MS = 300;
  const LAST_RETRY_MS = 5_000;
  let seq = config.after;
  let isOver = true;
  let reading: AbortController | null = null;
  /** The page itself comes down as it is written: its first close is not news. */
  let isStreaming = config.mode === "stream";
  let work: Promise<void> = Promise.resolve();

  const startAnew = (): void => runtime.post("reload", { scrollY: window.scrollY });
  const patchPage = async (): Promise<void> => {
    if (isStreaming) {
      isStreaming = false;
      return;
    }
    const response = await fetch(`${config.base}${config.path}?vectort-source`);
    if (!response.ok) return;
    if (config.isCompiled && !config.hasOwnStyles) await runtime.refreshStyles();
    const outcome = await runtime.morph(await response.text());
    if (outcome === "scripts") startAnew();
    else runtime.post("patched", { path: config.path });
  };
  const swapPictures = (path: string, sha256: string): void => {
    for (const element of document.querySelectorAll("img[src], source[src], use[href], image[href]")) {
      const name = element.hasAttribute("src") ? "src" : "href";
      const address = element.getAttribute(name) ?? "";
      if (runtime.pathOf(address) !== path) continue;
      const url = new URL(address, document.baseURI);
      url.searchParams.set("v", sha256.slice(0, 12));
      element.setAttribute(name, url.href);
    }
  };
  const changedFile = async (path: string, sha256: string): Promise<void> => {
    if (path === config.path) return patchPage();
    if (path.endsWith(".css")) return isThemeOnItsWay() ? undefined : runtime.refreshStyles();
    if (/\.m?js$/.test(path)) return runtime.changedScript(path, sha256);
    swapPictures(path, sha256);
  };
  /** A page that has not begun gets the theme in its own head. */
  const isThemeOnItsWay = (): boolean => isStreaming && !document.body;

  const apply = async (patch: Patch): Promise<void> => {
    if (patch.type === "file") {
      if (!isThemeOnItsWay() && !isStreaming) await runtime.ready;
      await changedFile(patch.path, patch.sha256);
    } else if (patch.type === "deleted" && patch.path === config.path) {
      runtime.post("navigate", { path: "index.html", hash: "" });
    } else if (patch.type === "renamed" && patch.from === config.path) {
      runtime.post("navigate", { path: patch.to, hash: "" });
    } else {
      if (patch.type === "finished") {
        isOver = true;
        isStreaming = false;
      }
      runtime.post(patch.type, patch);
    }
  };
  const take = (block: string): void => {
    const id = /^id: (\d+)$/m.exec(block)?.[1];
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (id === undefined || data === undefined) return;
    seq = Number(id);
    const patch: Patch = JSON.parse(data);
    work = work.then(() => apply(patch)).catch(startAnew);
  };

  const read = async (signal: AbortSignal): Promise<void> => {
    const response = await fetch(`${config.base}-/events?after=${seq}`, { signal });
    if (response.status === 403 || response.status === 404) {
      isOver = true;
      return runtime.post("refused", { reason: "expired" });
    }
    if (!response.ok || !response.body) throw new Error(`Events answered ${response.status}`);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (text + value).split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) take(block);
    }
  };
  const keepReading = async (): Promise<void> => {
    reading?.abort();
    const own = new AbortController();
    reading = own;
    let retryMs = FIRST_RETRY_MS;
    while (!isOver && !own.signal.aborted) {
      const from = seq;
      await read(own.signal).catch(() => undefined);
      await work;
      retryMs = seq > from ? FIRST_RETRY_MS : Math.min(retryMs * 2, LAST_RETRY_MS);
      if (!isOver && !own.signal.aborted) await new Promise((resolve) => void setTimeout(resolve, retryMs));
    }
  };

  // A browser opens six connections to a host: a hidden tab lets go of its own and goes on by seq. The workspace says
  // so, because a frame that listens for it itself is not let go by Chromium while it runs without end.
  runtime.on("visibility", ({ isHidden }) => {
    if (isOver) return;
    if (isHidden) reading?.abort();
    else void keepReading();
  });
  const moveTo = (url: string): void => {
    const left = `${config.base}${config.path}?vectort-source`;
    if (isOver) work = work.then(() => runtime.settleSource(left)).catch(() => undefined);
    config.base = url;
    history.replaceState(null, "", `${config.base}${config.path}${location.hash}`);
  };
  // From one version to another: as in a run, but all at once.
  runtime.on("become", ({ url, changes }) => {
    moveTo(String(url));
    const files: { path: string; sha256: string | null }[] = JSON.parse(String(changes));
    work = work
      .then(async () => {
        await runtime.ready;
        for (const { path, sha256 } of files) {
          if (sha256 !== null) await changedFile(path, sha256);
          else if (path.endsWith(".css")) await runtime.refreshStyles();
        }
      })
      .catch(startAnew);
  });
  // The address is about to end: what the page asks for later, it asks for at this one.
  runtime.on("renew", ({ url }) => moveTo(String(url)));
  runtime.on("follow", ({ url, after }) => {
    moveTo(String(url));
    seq = Number(after) || 0;
    isOver = false;
    // What came down as it was written was another run's.
    isStreaming = false;
    work = work.then(() => runtime.ready.then(runtime.refreshStyles)).catch(startAnew);
    void keepReading();
  });
  if (config.mode !== "version") {
    isOver = false;
    void keepReading();
  }
}
