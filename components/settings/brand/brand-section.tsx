"use client";
import { useState } from "react";
import { useBrandKit } from "@/components/brand/use-brand-kit";
import type { BrandKit } from "@/lib/schemas/brand-kit";
import { t } from "@/messages/en";
import { Section } from "../section";
import { Waiting } from "../waiting";
import { BrandForm } from "./brand-form";

const says = t.brand;

/** The account's brand kit. */
export function BrandSection() {
  const { data, error, retry } = useBrandKit(true);
  const [changed, setChanged] = useState<{ kit: BrandKit | null } | null>(null);
  const shown = changed ?? data;
  return (
    <Section id="brand" title={says.title}>
      <p className="px-5 py-4 text-sm text-pretty text-soft">{says.text}</p>
      {shown ? (
        <BrandForm key={shown.kit?.revision ?? 0} kit={shown.kit} onChange={(kit) => setChanged({ kit })} />
      ) : (
        <Waiting error={error} errorTitle={t.settings.errorTitle} loading={says.loading} onRetry={retry} />
      )}
    </Section>
  );
}
