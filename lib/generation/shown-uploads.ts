import { getBodies } from "@/lib/projects";
import { BUILTIN_MODEL } from "@/lib/credits";
import { modelImage } from "@/lib/uploads";
import type { Brand } from "@/lib/schemas/brand-kit";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { RunDoc } from "@/models/run";
import { withoutIcon } from "./in-brand";
import type { PromptUpload } from "./prompts";

/** What came with a run's request, for a prompt; `isBlind` for a model that can't read images. */
export async function shownUploads({ uploads: all, model }: RunDoc, isBlind: boolean): Promise<PromptUpload[]> {
  const uploads = withoutIcon(all);
  if (isBlind || model === BUILTIN_MODEL) return uploads.map(plain);
  const bodies = await getBodies(uploads.map(({ sha256 }) => sha256));
  return Promise.all(
    uploads.map(async (upload) => {
      const bytes = bodies.get(upload.sha256);
      return { ...plain(upload), ...(bytes ? { image: await modelImage(bytes) } : {}) };
    }),
  );
}

/** The same for the built-in generator, which has a place of its own for the brand's logo. */
export function builtinUploads(
  { uploads }: Partial<Pick<RunDoc, "uploads">>,
  brand: Brand | null,
): Pick<BuiltinOptions, "uploads" | "logo"> {
  const attached = (uploads ?? []).filter(({ uploadId }) => uploadId);
  const comesAlong = (uploads ?? []).length > attached.length;
  return { uploads: attached.map(plain), ...(comesAlong && brand?.logo ? { logo: brand.logo } : {}) };
}

function plain({ path, name, width, height }: RunDoc["uploads"][number]): PromptUpload {
  return { path, name, width, height };
}
