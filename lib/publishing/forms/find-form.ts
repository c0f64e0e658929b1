import { connectDb } from "@/lib/platform/db";
import type { SiteForm } from "@/lib/schemas/site-form";
import { ReleaseModel } from "@/models/release";
import type { ServedSite } from "../serve/find-site";

/** A form of the release that a site serves now; null where that has none with this id. */
export async function findForm({ releaseId }: ServedSite, id: string): Promise<SiteForm | null> {
  await connectDb();
  const release = await ReleaseModel.findOne({ _id: releaseId, "forms.id": id }, { forms: 1 }).lean();
  const form = release?.forms.find((one) => one.id === id);
  if (!form) return null;
  return {
    ...form,
    thanksPath: form.thanksPath ?? null,
    fields: form.fields.map((field) => ({ ...field, maxChars: field.maxChars ?? null })),
  };
}
