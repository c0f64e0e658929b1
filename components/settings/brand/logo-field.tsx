import { ImageUp } from "lucide-react";
import Image from "next/image";
import { useRef } from "react";
import { BRAND_KIT_PATH } from "@/components/brand/use-brand-kit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import type { BrandKit } from "@/lib/schemas/brand-kit";
import { t } from "@/messages/en";
import type { LogoDraft } from "./use-logo-draft";

const says = t.brand.logo;
const ACCEPTS = "image/png,image/jpeg,image/webp,image/gif,image/avif";

/** Where the picture of a saved kit's logo is; each saved one has an address of its own. */
export function logoUrl({ revision }: Pick<BrandKit, "revision">): string {
  return `${BRAND_KIT_PATH}/logo?revision=${revision}`;
}

/** The logo: shown, uploaded, replaced and taken away. */
export function LogoField({ kit, draft }: { kit: BrandKit | null; draft: LogoDraft }) {
  const input = useRef<HTMLInputElement>(null);
  const { change, isUploading, problem, pick, remove } = draft;
  const kept = change.is === "kept" && kit?.logo ? { ...kit.logo, src: logoUrl(kit) } : null;
  const shown = change.is === "new" ? { ...change.upload, src: `/api/uploads/${change.upload.id}` } : kept;
  const tone = kept?.tone ?? "any";
  return (
    <div role="group" aria-label={says.name} className="flex flex-col gap-2">
      <p className="text-sm font-medium">{says.name}</p>
      <div className="flex flex-wrap items-center gap-4">
        {shown ? (
          // A ground that is neither light nor dark shows every logo.
          <span className="logo-ground grid h-20 w-48 shrink-0 place-items-center rounded-lg border border-strong p-3">
            <Image
              src={shown.src}
              alt={says.alt}
              width={shown.width}
              height={shown.height}
              className="max-h-14 w-auto max-w-full object-contain"
            />
          </span>
        ) : (
          <span
            aria-hidden="true"
            className="grid h-20 w-48 shrink-0 place-items-center rounded-lg border border-dashed border-strong text-muted"
          >
            <ImageUp className="size-6" />
          </span>
        )}
        <div className="flex flex-wrap gap-2">
          <BusyButton isBusy={isUploading} busyLabel={says.uploading} onClick={() => input.current?.click()}>
            {shown ? says.replace : says.upload}
          </BusyButton>
          {shown ? <Button onClick={remove}>{says.remove}</Button> : null}
        </div>
        <input
          ref={input}
          type="file"
          accept={ACCEPTS}
          aria-label={says.file}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            pick(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {problem ? <Alert>{problem}</Alert> : null}
      <p className="text-compact text-pretty text-muted">
        {change.is === "new" ? says.unsaved : says.hint} {says.plate[tone]}
      </p>
    </div>
  );
}
