import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { BRAND_KIT_PATH, readBrandKit } from "@/components/brand/use-brand-kit";
import { ApiError, callApi } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Switch } from "@/components/share/switch";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { type BrandKit, brandKitAnswerSchema } from "@/lib/schemas/brand-kit";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";
import { BrandColours } from "./brand-colours";
import { BrandFonts, BrandVoice } from "./brand-words";
import { isColour } from "./colour-field";
import { LogoField, logoUrl } from "./logo-field";
import { type Looks, looksOf } from "./looks";
import { RemoveKit } from "./remove-kit";
import { type LogoChange, useLogoDraft } from "./use-logo-draft";

const says = t.brand;
const FIRST: Looks = { primary: "#0f766e", background: "#ffffff", secondary: null, type: "sans", voice: "" };

type BrandFormProps = { kit: BrandKit | null; onChange: (kit: BrandKit | null) => void };

/** The whole kit as a form; what another tab saved meanwhile is not written over without a word. */
export function BrandForm({ kit, onChange }: BrandFormProps) {
  const [draft, setDraft] = useState<Looks>(kit ? looksOf(kit) : FIRST);
  const [usedByDefault, setUsedByDefault] = useState(kit?.usedByDefault ?? true);
  const logo = useLogoDraft();
  const [hasConflict, setHasConflict] = useState(false);
  const { isBusy, problem, run, clear } = useSubmit();
  const colours = [draft.primary, draft.background, ...(draft.secondary === null ? [] : [draft.secondary])];
  const isGood = colours.every(isColour) && draft.voice.trim().length <= LIMITS.brandVoiceChars;
  const change = (part: Partial<Looks>): void => {
    setDraft((before) => ({ ...before, ...part }));
    clear();
  };

  const save = (readBase: () => Promise<number>): void =>
    run(async () => {
      try {
        const body = { ...draft, ...namedLogo(logo.change), usedByDefault, base: await readBase() };
        const { brandKit } = await callApi(brandKitAnswerSchema, BRAND_KIT_PATH, { method: "PATCH", body });
        showToast({ tone: "ok", message: usedByDefault ? says.saved : says.savedOff });
        setHasConflict(false);
        onChange(brandKit);
      } catch (cause) {
        if (!(cause instanceof ApiError) || cause.code !== "CONFLICT") throw cause;
        setHasConflict(true);
      }
    });
  const submit = (): void => {
    if (isGood && !hasConflict && !logo.isUploading) save(async () => kit?.revision ?? 0);
  };

  return (
    <FormFrame onSubmit={submit} className="flex flex-col gap-6 px-5 py-5">
      <LogoField kit={kit} draft={logo} />
      <BrandColours
        draft={draft}
        logo={logo.change.is === "kept" && kit?.logo ? { ...kit.logo, src: logoUrl(kit) } : null}
        onChange={change}
      />
      <BrandFonts value={draft.type} onChange={(type) => change({ type })} />
      <BrandVoice value={draft.voice} onChange={(voice) => change({ voice })} />
      <Switch
        label={says.byDefault}
        hint={usedByDefault ? says.byDefaultOn : says.byDefaultOff}
        isOn={usedByDefault}
        isBusy={false}
        onChange={setUsedByDefault}
      />
      {problem ? <Alert>{problem.message}</Alert> : null}
      {hasConflict ? (
        <div
          role="alert"
          className="flex flex-col gap-3 rounded-lg border border-line bg-gold-soft px-3.5 py-3 text-sm"
        >
          <p>{says.conflict}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => run(async () => onChange(await readBrandKit()))}>
              {says.takeTheirs}
            </Button>
            <Button size="small" onClick={() => save(async () => (await readBrandKit())?.revision ?? 0)}>
              {says.keepMine}
            </Button>
          </div>
        </div>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        {kit ? <RemoveKit onRemoved={() => onChange(null)} /> : null}
        <BusyButton
          type="submit"
          tone="primary"
          isBusy={isBusy}
          busyLabel={says.saving}
          disabled={
            !isGood ||
            hasConflict ||
            logo.isUploading ||
            (kit !== null && logo.change.is === "kept" && isSame(kit, draft, usedByDefault))
          }
        >
          {kit ? says.save : says.make}
        </BusyButton>
      </div>
    </FormFrame>
  );
}

/** Left out, the kit's logo stays, also one that another tab put there. */
function namedLogo(change: LogoChange): { logoUploadId?: string | null } {
  if (change.is === "kept") return {};
  return { logoUploadId: change.is === "new" ? change.upload.id : null };
}

function isSame(kit: BrandKit, draft: Looks, usedByDefault: boolean): boolean {
  const same = { ...draft, voice: draft.voice.trim() };
  return kit.usedByDefault === usedByDefault && JSON.stringify(looksOf(kit)) === JSON.stringify(looksOf(same));
}
