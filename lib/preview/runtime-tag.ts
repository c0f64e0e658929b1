import { env } from "@/lib/platform/env";
import type { FrameConfig } from "./runtime/types";
import { runtimeAsset, tailwindAsset } from "./own-assets";

/** The scripts a page begins with: our runtime, and Tailwind's browser build where the page is not compiled. */
export async function runtimeTags(config: FrameConfig): Promise<string> {
  const own = `${env().PREVIEW_URL}/preview/-/`;
  const runtime = runtimeAsset();
  const value = escapeAttribute(JSON.stringify(config));
  const tag = `<script src="${own}${runtime.name}" data-vectort="${value}"></script>`;
  return config.isCompiled ? tag : `${tag}<script src="${own}${(await tailwindAsset()).name}"></script>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
