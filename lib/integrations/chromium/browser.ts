import { z } from "zod";
import { connectChromium } from "./connect";
import { Connection } from "./connection";
import { findChromium, launchChromium, NO_PROXY_SERVER } from "./launch";
import { type Answer, BrowserPage, type Screen } from "./page";

const created = z.object({
  targetInfo: z.object({ targetId: z.string(), type: z.string(), openerId: z.string().optional() }),
});

/** A browser that was started, or connected to, for one purpose, and ends with it. */
export class CheckerBrowser {
  readonly #connection: Connection;
  readonly #isOurs: boolean;
  readonly #contexts: string[] = [];

  /** `isOurs` says whether closing it ends the browser itself. */
  constructor(connection: Connection, isOurs: boolean) {
    this.#connection = connection;
    this.#isOurs = isOurs;
  }

  /**
   * An empty page in a context of its own: no cookies, no downloads, no proxy that leads anywhere, no second window. What
   * the page asks for is given to `answer`, and null refuses it: the browser itself reaches nothing.
   */
  async openPage(screen: Screen, answer: Answer): Promise<BrowserPage> {
    const connection = this.#connection;
    const call = (method: string, params: object): Promise<unknown> => connection.call(method, { ...params });
    const context = { disposeOnDetach: true, proxyServer: NO_PROXY_SERVER, proxyBypassList: "<-loopback>" };
    const { browserContextId } = z
      .object({ browserContextId: z.string() })
      .parse(await call("Target.createBrowserContext", context));
    this.#contexts.push(browserContextId);
    await call("Browser.setDownloadBehavior", { behavior: "deny", browserContextId });
    const { targetId } = z
      .object({ targetId: z.string() })
      .parse(await call("Target.createTarget", { url: "about:blank", browserContextId }));
    connection.on("Target.targetCreated", "", (params) => {
      const { targetInfo } = created.parse(params);
      if (targetInfo.type === "page" && targetInfo.openerId === targetId) {
        void call("Target.closeTarget", { targetId: targetInfo.targetId }).catch(() => undefined);
      }
    });
    await call("Target.setDiscoverTargets", { discover: true });
    const { sessionId } = z
      .object({ sessionId: z.string() })
      .parse(await call("Target.attachToTarget", { targetId, flatten: true }));
    const page = new BrowserPage({ connection, sessionId, targetId, answer });
    await page.prepare(screen);
    return page;
  }

  /** Ends what this began: the browser, or in one that is elsewhere the contexts. */
  async close(): Promise<void> {
    const limitMs = 2_000;
    const left = this.#isOurs ? [] : this.#contexts;
    await Promise.all(
      left.map((browserContextId) =>
        this.#connection.call("Target.disposeBrowserContext", { browserContextId }, "", limitMs).catch(() => undefined),
      ),
    );
    this.#connection.close();
  }
}

/**
 * A browser for one purpose: the one at `address`, else one found on this machine; null where there is none. Throws when
 * there is one and it doesn't answer.
 */
export async function openChecker(address: string | undefined): Promise<CheckerBrowser | null> {
  const executable = address === undefined ? findChromium() : null;
  if (address === undefined && executable === null) return null;
  const transport = executable === null ? await connectChromium(address ?? "") : await launchChromium(executable);
  const connection = new Connection(transport);
  try {
    await connection.call("Browser.getVersion", {}, "", 20_000);
    return new CheckerBrowser(connection, executable !== null);
  } catch (error) {
    connection.close();
    throw error;
  }
}
