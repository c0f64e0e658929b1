"use client";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { FieldFrame } from "@/components/ui/field-frame";
import { SelectField } from "@/components/ui/select-field";
import { LOOK_NAMES, LOOKS, looksOf, withBackground } from "@/lib/schemas/looks";
import { t } from "@/messages/en";
import type { ElementChange } from "./change-element";
import { fileOf, relativeTo } from "./check-address";
import type { FoundElement } from "./use-found-element";

const says = t.select.hand;
const PICTURE = /\.(?:svg|png|jpe?g|webp|gif|avif)$/i;
const LONG = 60;

type HandFieldsProps = {
  found: FoundElement;
  change: ElementChange;
  onChange: (change: ElementChange) => void;
  linkError: string | undefined;
};

/** What can be changed of an element by hand, each as a field: its words, its picture, its link, its look. */
export function HandFields({ found, change, onChange, linkError }: HandFieldsProps) {
  const { element } = found;
  const { texts, tag, attributes } = element;
  const isThemed = found.files.includes("assets/theme.css");
  const own = looksOf(attributes.get("class")?.value ?? "");
  const looks = { ...own, ...change.looks };
  return (
    <div className="grid gap-x-4 gap-y-3 @md:grid-cols-2 @xl:grid-cols-3">
      {texts?.map(({ text }, index) => (
        <TextField
          key={index}
          label={says.text(texts.length === 1 ? null : index + 1)}
          isLong={text.length > LONG}
          value={change.texts?.[index] ?? text}
          onChange={(value) => onChange({ ...change, texts: { ...change.texts, [index]: value } })}
        />
      ))}
      {texts === null ? <p className="text-compact text-soft @md:col-span-full">{says.manyTexts}</p> : null}
      {tag === "img" ? <PictureFields found={found} change={change} onChange={onChange} /> : null}
      {tag === "a" ? (
        <Field
          label={says.link}
          value={change.href ?? attributes.get("href")?.value ?? ""}
          error={linkError}
          maxLength={2_000}
          onChange={(event) => onChange({ ...change, href: event.target.value })}
        />
      ) : null}
      {isThemed ? (
        LOOK_NAMES.map((look) => (
          <SelectField
            key={look}
            label={says.looks[look]}
            value={looks[look] ?? ""}
            onChange={({ target: { value } }) => {
              const { [look]: _before, ...others } = change.looks ?? {};
              const isAsBefore = value === (own[look] ?? "");
              const wanted = isAsBefore ? others : { ...others, [look]: value };
              onChange({
                ...change,
                looks: look === "background" && !isAsBefore ? withBackground(wanted, value) : wanted,
              });
            }}
          >
            <option value="">{own[look] === undefined ? says.asIs : says.none}</option>
            {LOOKS[look].map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </SelectField>
        ))
      ) : (
        <p className="text-compact text-soft @md:col-span-full">{says.foreign}</p>
      )}
    </div>
  );
}

function nameOf(name: string): string {
  const known: Readonly<Record<string, string>> = { ...says.names, ...says.spaces };
  return known[name] ?? known[name.slice(name.indexOf("-") + 1)] ?? name;
}

type TextFieldProps = { label: string; isLong: boolean; value: string; onChange: (value: string) => void };

function TextField({ label, isLong, value, onChange }: TextFieldProps) {
  const id = useId();
  if (!isLong) return <Field label={label} value={value} onChange={(event) => onChange(event.target.value)} />;
  return (
    <FieldFrame id={id} label={label} className="@md:col-span-full">
      <textarea
        id={id}
        rows={2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="field-sizing-content max-h-40 min-h-16 w-full resize-none rounded-lg border border-strong bg-raised px-3.5 py-2.5 text-base hover:border-muted"
      />
    </FieldFrame>
  );
}

function PictureFields({ found, change, onChange }: Omit<HandFieldsProps, "linkError">) {
  const { path, files, element } = found;
  const src = element.attributes.get("src")?.value ?? "";
  const now = change.src ?? src;
  const pictures = files.filter((file) => PICTURE.test(file));
  const own = pictures.find((file) => file === fileOf(path, src));
  return (
    <>
      <SelectField
        label={says.picture}
        value={now === src ? (own ?? "") : (fileOf(path, now) ?? "")}
        onChange={({ target: { value } }) =>
          onChange({ ...change, src: value === "" || value === own ? src : relativeTo(path, value) })
        }
      >
        {own === undefined ? <option value="">{says.otherPicture(src.slice(0, 60))}</option> : null}
        {pictures.map((file) => (
          <option key={file} value={file}>
            {file}
          </option>
        ))}
      </SelectField>
      <Field
        label={says.alt}
        value={change.alt ?? element.attributes.get("alt")?.value ?? ""}
        maxLength={1_000}
        onChange={(event) => onChange({ ...change, alt: event.target.value })}
      />
    </>
  );
}
