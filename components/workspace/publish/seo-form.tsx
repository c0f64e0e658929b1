"use client";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { LIMITS } from "@/lib/schemas/limits";
import type { Site, SiteSeo } from "@/lib/schemas/site";
import { t } from "@/messages/en";
import type { SiteControl } from "./use-site";

const says = t.publish.seo;

type SeoFormProps = { site: Site; images: readonly string[]; control: SiteControl };

/** What search engines and shared links show of the site. */
export function SeoForm({ site, images, control }: SeoFormProps) {
  const [seo, setSeo] = useState<SiteSeo>(site.seo);
  const { isBusy, problem, run } = useSubmit();
  const change = (part: Partial<SiteSeo>): void => setSeo((now) => ({ ...now, ...part }));
  const save = (): void =>
    run(async () => {
      setSeo((await control.change({ seo })).seo);
      showToast({ tone: "ok", message: says.saved });
    });
  return (
    <FormFrame onSubmit={save}>
      {problem ? <Alert>{problem.message}</Alert> : null}
      <Field
        label={says.title}
        hint={says.titleHint}
        value={seo.title}
        maxLength={LIMITS.siteTitleChars}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Field
        label={says.description}
        hint={says.descriptionHint}
        value={seo.description}
        maxLength={LIMITS.siteDescriptionChars}
        onChange={(event) => change({ description: event.target.value })}
      />
      {images.length > 0 || seo.imagePath !== null ? (
        <ImageChoice images={images} value={seo.imagePath} onChange={(imagePath) => change({ imagePath })} />
      ) : null}
      <label className="flex min-h-8 items-center gap-3 text-sm pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={seo.isIndexed}
          onChange={(event) => change({ isIndexed: event.target.checked })}
          className="size-4.5 accent-cyan"
        />
        {says.isIndexed}
      </label>
      <div className="flex justify-end">
        <BusyButton type="submit" tone="primary" isBusy={isBusy} busyLabel={says.saving}>
          {says.save}
        </BusyButton>
      </div>
    </FormFrame>
  );
}

type ImageChoiceProps = {
  images: readonly string[];
  value: string | null;
  onChange: (path: string | null) => void;
};

function ImageChoice({ images, value, onChange }: ImageChoiceProps) {
  const paths = value === null || images.includes(value) ? images : [value, ...images];
  return (
    <SelectField
      label={says.image}
      hint={says.imageHint}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{says.noImage}</option>
      {paths.map((path) => (
        <option key={path} value={path}>
          {path}
        </option>
      ))}
    </SelectField>
  );
}
