"use client";
import { type ReactNode, useId } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type BuildOptions, FEATURES, OPTION_LIMITS } from "@/lib/schemas/build-options";
import { t } from "@/messages/en";
import { OneOf, SomeOf } from "./choice-chips";
import { NameList } from "./name-list";
import { PaletteField } from "./palette-field";

const says = t.options;
const TEXT =
  "w-full rounded-lg border border-strong bg-raised px-3.5 text-sm placeholder:text-muted hover:border-muted pointer-coarse:text-base";

type OptionsDialogProps = {
  value: BuildOptions;
  onChange: (value: BuildOptions) => void;
  /** Leaves out the brand kit, which sets colours and fonts; null where none does. */
  leaveBrand: (() => void) | null;
  onClose: () => void;
};

/** What can be chosen beside the prompt: every choice is kept at once, and each can be left open. */
export function OptionsDialog({ value, onChange, leaveBrand, onClose }: OptionsDialogProps) {
  const choose = (change: { [K in keyof BuildOptions]?: BuildOptions[K] | undefined }): void => {
    const { audience, tone, pages, sections, direction, palette, type, languages, features, data } = {
      ...value,
      ...change,
    };
    onChange({
      ...(audience ? { audience } : {}),
      ...(tone ? { tone } : {}),
      ...(pages?.length ? { pages } : {}),
      ...(sections?.length ? { sections } : {}),
      ...(direction ? { direction } : {}),
      ...(palette ? { palette } : {}),
      ...(type ? { type } : {}),
      ...(languages?.length ? { languages } : {}),
      ...(features?.length ? { features } : {}),
      ...(data ? { data } : {}),
    });
  };
  return (
    <Dialog title={says.title} onClose={onClose} wide isSheet>
      <p className="-mt-2 mb-5 text-compact text-soft">{says.intro}</p>
      {leaveBrand ? (
        <Alert tone="calm" className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-64 text-pretty">{says.brand}</p>
          <Button size="small" onClick={leaveBrand}>
            {says.leaveBrand}
          </Button>
        </Alert>
      ) : null}
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <Labelled label={says.audience}>
          {(id) => (
            <input
              id={id}
              value={value.audience ?? ""}
              onChange={(event) => choose({ audience: event.target.value.trimStart() })}
              placeholder={says.audiencePlaceholder}
              maxLength={OPTION_LIMITS.audienceChars}
              autoComplete="off"
              className={`${TEXT} h-10 pointer-coarse:h-11`}
            />
          )}
        </Labelled>
        <OneOf label={says.tone} options={says.tones} value={value.tone} onChange={(tone) => choose({ tone })} />
        <NameList
          label={says.pages}
          ideas={says.pageIdeas}
          value={value.pages ?? []}
          onChange={(pages) => choose({ pages })}
        />
        <NameList
          label={says.sections}
          ideas={says.sectionIdeas}
          value={value.sections ?? []}
          onChange={(sections) => choose({ sections })}
        />
        <OneOf
          label={says.direction}
          options={says.directions}
          value={value.direction}
          onChange={(direction) => choose({ direction })}
        />
        <OneOf label={says.type} options={says.types} value={value.type} onChange={(type) => choose({ type })} />
        <PaletteField value={value.palette} onChange={(palette) => choose({ palette })} />
        <SomeOf
          label={says.languages}
          hint={says.languagesHint}
          options={says.languageNames}
          value={value.languages ?? []}
          most={OPTION_LIMITS.languages}
          onChange={(languages) => choose({ languages })}
        />
        <SomeOf
          label={says.features}
          options={says.featureNames}
          value={value.features ?? []}
          most={FEATURES.length}
          onChange={(features) => choose({ features })}
        />
        <Labelled label={says.data}>
          {(id) => (
            <textarea
              id={id}
              value={value.data ?? ""}
              onChange={(event) => choose({ data: event.target.value.trimStart() })}
              placeholder={says.dataPlaceholder}
              maxLength={OPTION_LIMITS.dataChars}
              rows={4}
              className={`${TEXT} py-2.5`}
            />
          )}
        </Labelled>
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button tone="primary" onClick={onClose}>
          {says.done}
        </Button>
        <Button tone="bare" onClick={() => onChange({})}>
          {says.clear}
        </Button>
      </div>
    </Dialog>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
