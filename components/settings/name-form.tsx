"use client";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { sayField, useSubmit } from "@/components/client/use-submit";
import { BusyButton } from "@/components/ui/busy-button";
import { Field } from "@/components/ui/field";
import { registerInputSchema } from "@/lib/schemas/account";
import { t } from "@/messages/en";

const says = t.settings.profile;

/** Changes the name. */
export function NameForm({ name, onSaved }: { name: string; onSaved: () => void }) {
  const [typed, setTyped] = useState(name);
  const [wrong, setWrong] = useState<string>();
  const { isBusy, problem, run, clear } = useSubmit();
  const save = (): void => {
    const value = typed.trim();
    const isGood = registerInputSchema.shape.name.safeParse(value).success;
    setWrong(isGood ? undefined : value ? t.auth.fields.nameTooLong : t.auth.fields.nameMissing);
    if (!isGood) return;
    run(async () => {
      await callApiForNothing("/api/account", { method: "PATCH", body: { name: value } });
      setTyped(value);
      showToast({ tone: "ok", message: says.nameSaved });
      onSaved();
    });
  };
  return (
    <FormFrame onSubmit={save} className="flex items-start gap-3 px-5 py-4">
      <Field
        label={says.name}
        name="name"
        autoComplete="name"
        maxLength={200}
        value={typed}
        error={wrong ?? sayField(problem, "name") ?? problem?.message}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(undefined);
          clear();
        }}
        className="max-w-md min-w-0 flex-1"
      />
      <BusyButton
        type="submit"
        isBusy={isBusy}
        busyLabel={t.settings.saving}
        disabled={typed.trim() === name}
        className="mt-[26px] h-11"
      >
        {t.settings.save}
      </BusyButton>
    </FormFrame>
  );
}
